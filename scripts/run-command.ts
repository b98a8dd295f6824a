import { spawn, spawnSync } from 'node:child_process'

/**
 * Runs a command in this terminal and gives its exit code (1 when a signal ended it). Ctrl+C and a polite kill are passed
 * on, so nothing is left running.
 */
export function runCommand(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      // On Windows the tools of node_modules/.bin are command files, which only a shell can start.
      shell: process.platform === 'win32' && !/[\\/]/.test(command),
    })
    const passOn = (signal: NodeJS.Signals): void => void child.kill(signal)
    process.on('SIGINT', passOn).on('SIGTERM', passOn)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn)
      resolve(code ?? 1)
    })
  })
}

/** Whether a command is on the path. */
export function commandExists(command: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$0"', command], { stdio: 'ignore' }).status === 0
}

/** Whether this process may do anything on the machine; never so on Windows. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}
