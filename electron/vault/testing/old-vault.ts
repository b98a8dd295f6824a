import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { MemoryFiles } from './memory-files.ts'

const fixtureSchema = z.object({ passphrase: z.string(), files: z.record(z.string(), z.string()) })

/**
 * A vault as a released version made it (with `quickKdf`). 0.1: two people, Anna in a snapshot and Bram in a segment.
 * 0.2: an adopted policy, a draft from which the works council withheld consent, and a running trajectory.
 * 0.3: criteria, an admitted, a rejected, a suspended and a new coach, an adopted policy with criteria, a trajectory.
 * 0.4: six trajectories with their people: requested, matching, on hold, running, closed and anonymised.
 *
 * @param folder where it is put
 */
export function oldVault(
  version: '0.1' | '0.2' | '0.3' | '0.4',
  folder: string,
): { readonly disk: MemoryFiles; readonly passphrase: string } {
  const path = new URL(`./fixtures/version-${version}.json`, import.meta.url)
  const { files, passphrase } = fixtureSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const disk = new MemoryFiles()
  disk.mkdir(folder)
  Object.entries(files).forEach(([name, base64]) => disk.put(`${folder}/${name}`, Buffer.from(base64, 'base64')))
  return { disk, passphrase }
}
