/** Whether windows can be shown here; only Linux can be without. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** Puts a command on a virtual display of its own where there is no real one. */
export function withDisplay(command: string, args: readonly string[]): readonly [string, readonly string[]] {
  if (hasDisplay()) return [command, args]
  return ['xvfb-run', ['--auto-servernum', '--server-args=-screen 0 1600x1000x24', command, ...args]]
}
