import { createWriteStream } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise } from 'yauzl'

/** Where an entry goes, relative to the target folder; `undefined` leaves it out (folders make themselves). */
export type PlaceEntry = (entryName: string) => string | undefined

/**
 * Unpacks part of a zip into a folder, keeping each file's permission bits. The archive is streamed, never read as a
 * whole: the one this is used for is 200 MB.
 *
 * @throws when the archive is damaged, or when an entry would land outside `folder`
 */
export async function unzip(archive: string, folder: string, place: PlaceEntry): Promise<void> {
  const zip = await openPromise(archive)
  try {
    for await (const entry of zip.eachEntry()) {
      const name = place(entry.fileName)
      if (name === undefined) continue
      const target = insideFolder(folder, name)
      await mkdir(dirname(target), { recursive: true })
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target))
      await chmod(target, permissionBits(entry))
    }
  } finally {
    zip.close()
  }
}

function insideFolder(folder: string, name: string): string {
  const root = resolve(folder)
  const target = join(root, name)
  if (!target.startsWith(root + sep)) throw new Error(`The archive has an entry outside its folder: ${name}`)
  return target
}

/** The upper 16 bits hold the Unix mode; archives made elsewhere leave them 0, which means an ordinary file. */
function permissionBits(entry: Entry): number {
  const mode = (entry.externalFileAttributes >>> 16) & 0o777
  return mode === 0 ? 0o644 : mode
}
