import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { EXPECTED_FUSES } from './fuses.ts'

/**
 * Reads the fuses back from a packaged binary.
 *
 * @returns what is not as it must be, one sentence each; a fuse that this Electron does not have yet is not counted
 */
export async function wrongFuses(executable: string): Promise<string[]> {
  const wire = new Map(Object.entries(await getCurrentFuseWire(executable)))
  wire.delete('version')
  const known = new Set(EXPECTED_FUSES.map(([fuse]) => String(fuse)))
  const undecided = [...wire.keys()]
    .filter((fuse) => !known.has(fuse))
    .map((fuse) => `Fuse ${fuse} is not decided about`)
  const wrong = EXPECTED_FUSES.flatMap(([fuse, on]) => {
    const state = wire.get(String(fuse))
    const expected = on ? FuseState.ENABLE : FuseState.DISABLE
    return state === undefined || state === expected ? [] : [`${FuseV1Options[fuse]} is not ${on ? 'on' : 'off'}`]
  })
  return [...undecided, ...wrong]
}
