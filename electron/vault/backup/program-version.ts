/** Version of this program, as in package.json (a test compares them): the vault process has no other way to know. */
export const PROGRAM_VERSION = '0.1.0'
