import { describe, expect, it } from 'vitest'
import { refusedSwitches, startSwitches, vaultArgument } from './switches.ts'

describe('switches on the command line', () => {
  it('are refused when they open a debugging door', () => {
    const given = new Set(['remote-debugging-port', 'lang', 'inspect'])
    expect(refusedSwitches((name) => given.has(name))).toEqual(['remote-debugging-port', 'inspect'])
  })

  it('pass when they are harmless', () => {
    expect(refusedSwitches((name) => name === 'lang')).toEqual([])
  })
})

describe('switches set at start', () => {
  it('keep every name from being looked up and send the rest to a dead proxy', () => {
    expect(new Map(startSwitches(null))).toEqual(
      new Map([
        ['host-resolver-rules', 'MAP * ~NOTFOUND'],
        ['proxy-server', '127.0.0.1:9'],
        ['proxy-bypass-list', '<-loopback>'],
        ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
      ]),
    )
  })

  it('leave only this machine reachable while developing', () => {
    expect(startSwitches('http://localhost:5173')).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    ])
  })
})

describe('the vault named on the command line', () => {
  it('is the last one named', () => {
    expect(vaultArgument(['app', '--vault=/a', '--x', '--vault=/b c'])).toBe('/b c')
  })

  it('is none when nothing follows the equals sign', () => {
    expect(vaultArgument(['app', '--vault=', '--vaults=/a'])).toBeNull()
  })
})
