/** Switches that open a debugging door into the running app. Fuses cover `--inspect` only, so these are refused by name. */
const forbiddenSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'load-extension',
  'disable-extensions-except',
  'js-flags',
  'auto-open-devtools-for-tabs',
  'host-rules',
  'disable-web-security',
]

/**
 * Names of the switches with which a packaged app refuses to start.
 * @param has whether Chromium saw the switch, in whatever spelling it accepts
 */
export const refusedSwitches = (has: (name: string) => boolean): readonly string[] => forbiddenSwitches.filter(has)

/**
 * Switches set before Chromium starts (security.md §0.1, §5.9). Name look-ups fail before they reach the network, and a
 * dead proxy catches what needs no look-up.
 * @param devServer in development the loopback dev server stays reachable
 */
export function startSwitches(devServer: string | null): readonly (readonly [name: string, value: string])[] {
  if (devServer !== null) return [['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1']]
  return [
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    // Port 9 (discard) of this machine: nothing listens there. `<-loopback>` sends loopback addresses there as well.
    ['proxy-server', '127.0.0.1:9'],
    ['proxy-bypass-list', '<-loopback>'],
    // Otherwise a page that makes a peer connection has this machine join the multicast group for local names, which it
    // tells the network in three packets.
    ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
  ]
}

/** The vault folder named on the command line as `--vault=<folder>`; the last one counts. */
export function vaultArgument(args: readonly string[]): string | null {
  const named = args.filter((arg) => arg.startsWith('--vault=')).at(-1)
  return named?.slice('--vault='.length) || null
}
