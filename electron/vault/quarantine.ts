import { join } from 'node:path'
import type { VaultNotice } from '#shared/ipc/vault-contract.ts'
import type { Replay } from './chain.ts'
import { errnoOf } from './failure.ts'
import { type FileSystem, FOLDER_MODE, namesIfThere, removeQuietly, renamePatiently, writeNewFile } from './files.ts'
import type { VaultFiles } from './segment.ts'

/** Bytes that could not be taken for records are kept here, never thrown away. */
export const QUARANTINE_NAME = 'quarantine'

/** What a crash (or somebody) left at the end of the history. */
export function tailNotices({ headerless, tail }: Replay): readonly VaultNotice[] {
  const torn = headerless.filter(({ bytes }) => bytes > 0).map(({ bytes }) => ({ code: 'tornTail', bytes }) as const)
  if (tail === null) return torn
  return [...torn, { code: tail.kind === 'torn' ? 'tornTail' : 'doubtfulTail', bytes: tail.bytes }]
}

/** Keeps aside the bytes at the end of the history that could not be taken for records. */
export function quarantineTails(vault: VaultFiles, { headerless, tail }: Replay): void {
  for (const { name, bytes } of headerless) {
    const path = join(vault.folder, name)
    if (bytes === 0) {
      vault.files.unlink(path)
      continue
    }
    makeQuarantine(vault.files, vault.folder)
    renamePatiently(vault.files, path, join(vault.folder, QUARANTINE_NAME, name))
  }
  if (tail === null) return
  const content = vault.files.readFile(join(vault.folder, tail.name)).subarray(tail.offset)
  keepAside(vault.files, vault.folder, `${tail.name}-at-${tail.offset}`, content)
}

/** Keeps bytes under a name in the quarantine folder. An earlier opening may have kept them already. */
export function keepAside(files: FileSystem, folder: string, name: string, bytes: Uint8Array): void {
  makeQuarantine(files, folder)
  try {
    writeNewFile(files, join(folder, QUARANTINE_NAME, name), bytes)
  } catch (thrown) {
    if (errnoOf(thrown) !== 'EEXIST') throw thrown
  }
  files.syncFolder(join(folder, QUARANTINE_NAME))
}

function makeQuarantine(files: FileSystem, folder: string): void {
  try {
    files.mkdir(join(folder, QUARANTINE_NAME), FOLDER_MODE)
  } catch (thrown) {
    if (errnoOf(thrown) !== 'EEXIST') throw thrown
  }
}

/** Removes what only keys of before could open: all of it, or damaged headers, in which an old wrap of the key may be whole. */
export function emptyQuarantine({ files, folder }: VaultFiles, what: 'all' | 'headers'): void {
  const path = join(folder, QUARANTINE_NAME)
  const names = (namesIfThere(files, path) ?? []).filter((name) => what === 'all' || name.startsWith('header-'))
  names.forEach((name) => removeQuietly(files, join(path, name)))
}
