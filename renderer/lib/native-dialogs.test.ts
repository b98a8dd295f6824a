import { expect, test } from 'vitest'
import type { Bridge } from '#shared/ipc/main-contract.ts'
import { countingDialogs, useNativeDialogs } from './native-dialogs.ts'

const open = () => useNativeDialogs.getState().open

test('a native dialog counts until it has been answered, also by a refusal', async () => {
  const seen: string[] = []
  const bridge: Bridge = {
    on: () => () => undefined,
    invoke: (channel) => {
      seen.push(`${channel} ${open()}`)
      return Promise.reject(new Error('refused'))
    },
  }
  const counted = countingDialogs(bridge)
  await counted.invoke('backup:choose-folder', null).catch(() => undefined)
  await counted.invoke('app:info', null).catch(() => undefined)
  expect(seen).toEqual(['backup:choose-folder 1', 'app:info 0'])
  expect(open()).toBe(0)
})
