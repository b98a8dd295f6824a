import { spawnSync } from 'node:child_process'

/** Whether the `age` program is here. Continuous integration installs it (scripts/system-libraries.ts). */
export const hasAge = process.platform === 'linux' && spawnSync('age', ['--version']).status === 0

/** Why tests with it are left out. */
export const NEEDS_AGE = 'needs the age program: apt-get install age'

/** Runs a program; fails the test with what it says when it does not succeed. */
export function run(command: string, ...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(command, [...args], { maxBuffer: 256 * 1024 * 1024 })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.toString('utf8')}`)
  return stdout
}

/**
 * Runs a shell command that asks for a passphrase on its terminal. `script` gives it one.
 *
 * @returns whether it succeeded
 */
export function runWithTerminal(commandLine: string, typed: string): boolean {
  return spawnSync('script', ['-qec', commandLine, '/dev/null'], { input: `${typed}\n` }).status === 0
}
