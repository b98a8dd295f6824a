import { expect, it } from 'vitest'
import { childEnvironment } from './child-environment.ts'

it('keeps from the vault process what could load foreign code into it', () => {
  expect(
    childEnvironment({
      PATH: '/bin',
      TZ: 'Europe/Amsterdam',
      NODE_OPTIONS: '--require /tmp/x.js',
      ELECTRON_RUN_AS_NODE: '1',
      LD_PRELOAD: '/tmp/x.so',
      DYLD_INSERT_LIBRARIES: '/tmp/x',
      EMPTY: undefined,
    }),
  ).toEqual({ PATH: '/bin', TZ: 'Europe/Amsterdam' })
})
