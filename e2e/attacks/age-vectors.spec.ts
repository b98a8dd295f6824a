import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { electronOptions } from '../../scripts/electron-options.ts'
import { noteResult } from '../support/faults.ts'
import { expect, test } from '../support/fixtures.ts'

const script = fileURLToPath(new URL('../support/age-vectors.mjs', import.meta.url))
const run = promisify(execFile)

for (const [runtime, executable, variables] of [
  ['Node', () => process.execPath, {}],
  ['Electron', () => electronOptions().executablePath, { ELECTRON_RUN_AS_NODE: '1' }],
] as const) {
  test(`backups and recovery keys are age files as its authors test them, in ${runtime}`, async () => {
    const { stdout } = await run(executable(), [script], { env: { ...process.env, ...variables } })
    expect(stdout.trim()).toBe('143 of 143')
    noteResult(13, `test vectors of age in ${runtime}`, 143, '143 right')
  })
}
