import { mkdtemp, open, readdir, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '#shared/result.ts'
import { VAULT_ENDING, vaultFolderName } from './folder-name.ts'

/** First bytes of a vault's header (docs/vault-format.md). Enough to tell it from another program's file. */
const MAGIC = Buffer.from('KLUIS\0\r\n', 'latin1')
const headerNames = ['header', 'header.prev']

async function hasMagic(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'r')
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
      return bytesRead === MAGIC.length && buffer.equals(MAGIC)
    } finally {
      await handle.close()
    }
  } catch {
    return false
  }
}

/** Whether a folder looks like a vault. A damaged header is not judged here: one good generation is enough to go on. */
export async function isVault(folder: string): Promise<boolean> {
  const found = await Promise.all(headerNames.map((name) => hasMagic(join(folder, name))))
  return found.includes(true)
}

/**
 * The vault that the operator means by what was chosen: the vault's folder, its header file, or a folder that holds
 * exactly one vault (the place named when it was made).
 */
export async function findVault(chosen: string): Promise<Result<string, { readonly code: 'notAVault' }>> {
  const isFile = await stat(chosen).then(
    (found) => found.isFile(),
    () => false,
  )
  if (isFile && !headerNames.includes(basename(chosen))) return fail({ code: 'notAVault' })
  const folder = isFile ? dirname(chosen) : chosen
  if (await isVault(folder)) return ok(folder)
  const inside = await readdir(folder).catch(() => [])
  const candidates = inside.filter((name) => name.endsWith(VAULT_ENDING)).map((name) => join(folder, name))
  const vaults: string[] = []
  for (const candidate of candidates.slice(0, 50)) if (await isVault(candidate)) vaults.push(candidate)
  const [only, ...others] = vaults
  return only !== undefined && others.length === 0 ? ok(only) : fail({ code: 'notAVault' })
}

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
