import { mkdtemp, open, readdir, realpath, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { fail, ok, type Result } from '#shared/result.ts'
import { VAULT_ENDING, vaultFolderName } from './folder-name.ts'

/** First bytes of a vault's header (docs/vault-format.md). Enough to tell it from another program's file. */
const MAGIC = Buffer.from('KLUIS\0\r\n', 'latin1')
const headerNames = ['header', 'header.prev']

/** First bytes of an age file (its version line). */
const AGE_MAGIC = Buffer.from('age-encryption.org/v1\n', 'latin1')

async function startsWith(file: string, magic: Buffer): Promise<boolean> {
  try {
    const handle = await open(file, 'r')
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0)
      return bytesRead === magic.length && buffer.equals(magic)
    } finally {
      await handle.close()
    }
  } catch {
    return false
  }
}

/** Whether a folder looks like a vault. A damaged header is not judged here: one good generation is enough to go on. */
export async function isVault(folder: string): Promise<boolean> {
  const found = await Promise.all(headerNames.map((name) => startsWith(join(folder, name), MAGIC)))
  return found.includes(true)
}

/**
 * The vault that the operator means by what was chosen: the vault's folder, its header file, or a folder that holds
 * exactly one vault (the place named when it was made).
 */
export async function findVault(chosen: string): Promise<Result<string, { readonly code: 'notAVault' }>> {
  const isHeader = await isFile(chosen)
  if (isHeader && !headerNames.includes(basename(chosen))) return fail({ code: 'notAVault' })
  const folder = isHeader ? dirname(chosen) : chosen
  if (await isVault(folder)) return ok(folder)
  const inside = await readdir(folder).catch(() => [])
  const candidates = inside.filter((name) => name.endsWith(VAULT_ENDING)).map((name) => join(folder, name))
  const vaults: string[] = []
  for (const candidate of candidates.slice(0, 50)) if (await isVault(candidate)) vaults.push(candidate)
  const [only, ...others] = vaults
  return only !== undefined && others.length === 0 ? ok(only) : fail({ code: 'notAVault' })
}

/** Whether a file can be a backup at all. What is in it is for the vault process to find out. */
export const isBackup = async (file: string): Promise<boolean> => (await isFile(file)) && startsWith(file, AGE_MAGIC)

/** Asks the disk itself: permission bits say too little on Windows and on shares. Leaves nothing behind. */
export async function isWritable(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(join(folder, '.coachbeleid-')))
    return true
  } catch {
    return false
  }
}

/** Where a new vault called `name` goes inside a chosen folder. Makes nothing. */
export async function placeForVault(
  parent: string,
  name: string,
): Promise<Result<string, { readonly code: 'folderNotEmpty' } | { readonly code: 'notWritable' }>> {
  const folder = join(parent, vaultFolderName(name))
  const inside = await readdir(folder).catch((error: unknown) => (isAbsent(error) ? null : ['?']))
  if (inside !== null && inside.length > 0) return fail({ code: 'folderNotEmpty' })
  return (await isWritable(inside === null ? parent : folder)) ? ok(folder) : fail({ code: 'notWritable' })
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

/** Whether a folder is the other one or lies somewhere in it, whatever links lead there. */
export async function isInside(folder: string, other: string): Promise<boolean> {
  const [from, to] = await Promise.all([other, folder].map((path) => realpath(path).catch(() => path)))
  const way = relative(from ?? other, to ?? folder)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
