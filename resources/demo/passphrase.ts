/**
 * The passphrase of the demo vault. Public on purpose: the demo organisation holds invented people only, and its
 * vault is never offered for real files.
 */
export const DEMO_PASSPHRASE = 'dijk kompas regen ladder vlieger zomer'
