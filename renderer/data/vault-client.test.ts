import { describe, expect, it } from 'vitest'
import { OPEN_NORMALLY, type VaultEvent, type VaultRequest } from '#shared/ipc/vault-contract.ts'
import { fail, ok } from '#shared/result.ts'
import { createVaultClient } from './vault-client.ts'

/** A client and the other end of its port. */
function setUp() {
  const { port1, port2 } = new MessageChannel()
  const requests: VaultRequest[] = []
  const received = new Promise<void>((resolve) => {
    port2.onmessage = ({ data }: MessageEvent<VaultRequest>) => {
      requests.push(data)
      if (requests.length === 2) resolve()
    }
  })
  return { client: createVaultClient(port1), vault: port2, requests, received }
}

describe('the client of the vault process', () => {
  it('gives each answer to the call that asked, whatever the order', async () => {
    const { client, vault, requests, received } = setUp()
    const first = client.call('unlock', { passphrase: 'fout', how: OPEN_NORMALLY })
    const second = client.call('close', null)
    await received
    vault.postMessage({ id: requests[1]?.id, result: ok(null) })
    vault.postMessage({ id: requests[0]?.id, result: fail({ code: 'wrongPassphrase', waitSeconds: 0 }) })
    expect(await second).toEqual(ok(null))
    expect(await first).toEqual(fail({ code: 'wrongPassphrase', waitSeconds: 0 }))
    vault.close()
  })

  it('passes events on until unsubscribed', async () => {
    const { client, vault } = setUp()
    const seen: VaultEvent[] = []
    const stop = client.onEvent((event) => seen.push(event))
    const arrived = new Promise<void>((resolve) => client.onEvent(() => resolve()))
    vault.postMessage({ event: 'progress', phase: 'deriving' })
    await arrived
    stop()
    const next = new Promise<void>((resolve) => client.onEvent(() => resolve()))
    vault.postMessage({ event: 'progress', phase: 'deriving' })
    await next
    expect(seen).toHaveLength(1)
    vault.close()
  })

  it('answers open and later calls when the process has ended', async () => {
    const { client } = setUp()
    const waiting = client.call('close', null)
    client.disconnect()
    expect(await waiting).toEqual(fail({ code: 'wrongState' }))
    expect(await client.call('close', null)).toEqual(fail({ code: 'wrongState' }))
  })
})
