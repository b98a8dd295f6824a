import { join } from 'node:path'
import { z } from 'zod'
import { deriveKey, equalBytes, hmacSha256 } from './crypto.ts'
import { attempt, errnoOf } from './failure.ts'
import { FILE_MODE, type FileSystem, FOLDER_MODE, readIfThere, removeQuietly, writeFully } from './files.ts'

/**
 * What this computer remembers of the vaults it has opened: how far each of them was. Somebody who can write in the
 * folder of a vault can put an older copy back, and nothing in that copy tells; the memory of a computer that has seen the
 * newer state does. It lies beside the settings of the program, never in the vault.
 */
export interface KnownState {
  /** Generation of the header. */
  readonly generation: number
  /** Sequence number of the last record. */
  readonly seq: number
  /** Its tag, hexadecimal. */
  readonly head: string
  /** How many records changed documents: the others only told the audit trail something. */
  readonly changes: number
  /** When this computer saw it, UTC, ISO 8601. Informs; orders nothing. */
  readonly at: string
}

const entrySchema = z.object({
  generation: z.int().nonnegative(),
  seq: z.int().nonnegative(),
  head: z.string().regex(/^[0-9a-f]{32}$/),
  changes: z.int().nonnegative(),
  at: z.iso.datetime(),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
})
type Entry = z.infer<typeof entrySchema>

/** Most entries in one file: one per master key that the vault has had; of older ones there are no copies to fear. */
const MOST_ENTRIES = 4
const fileSchema = z.object({ states: z.array(entrySchema).max(MOST_ENTRIES) })
/** Longer than any file that is written here. */
const MAX_FILE_LENGTH = 4_096

/** Where the memory of this computer is, and for which vault. */
export interface MemoryPlace {
  readonly files: FileSystem
  /** Folder of the memory: made at the first writing. */
  readonly memory: string
  readonly vaultId: Buffer
}

const fileName = (vaultId: Buffer): string => `${vaultId.toString('hex')}.json`

/** The key under which the memory of a vault is authenticated. */
export function knownStateKey(masterKey: Uint8Array, vaultId: Uint8Array): Buffer {
  return deriveKey(masterKey, Buffer.alloc(0), 'known-state', vaultId)
}

/** The state of a vault that this computer has seen under this key; null when it has seen none. */
export function readKnownState(place: MemoryPlace, macKey: Uint8Array): KnownState | null {
  return readEntries(place).find((entry) => isAuthentic(entry, macKey)) ?? null
}

/**
 * The state of a vault that this computer saw last, whether or not anybody has tampered with that memory: to tell what is
 * newer than a backup, not to decide on.
 */
export function peekKnownState(place: MemoryPlace): KnownState | null {
  return readEntries(place)[0] ?? null
}

/**
 * Remembers a state. Entries under other master keys of the same vault stay, so that a copy from before "my passphrase
 * leaked" is noticed too. Failing is silent: the vault itself is sound.
 *
 * @param isFlushed whether the memory must survive a power cut; not while somebody waits
 */
export function writeKnownState(place: MemoryPlace, macKey: Uint8Array, state: KnownState, isFlushed: boolean): void {
  const { files, memory, vaultId } = place
  const others = readEntries(place).filter((entry) => !isAuthentic(entry, macKey))
  const { generation, seq, head, changes, at } = state
  const entry = { generation, seq, head, changes, at, mac: macOf(state, macKey).toString('hex') }
  const states = [entry, ...others].slice(0, MOST_ENTRIES)
  replaceSilently(files, memory, fileName(vaultId), Buffer.from(JSON.stringify({ states }), 'utf8'), isFlushed)
}

function readEntries({ files, memory, vaultId }: MemoryPlace): readonly Entry[] {
  const path = join(memory, fileName(vaultId))
  const read = attempt(() => (files.size(path) > MAX_FILE_LENGTH ? null : readIfThere(files, path)))
  if (!read.ok || read.value === null) return []
  return parseJson(fileSchema, read.value)?.states ?? []
}

/** What a small JSON file says, or null when it is anything else than was written here. */
export function parseJson<Value>(schema: z.ZodType<Value>, bytes: Buffer): Value | null {
  try {
    const parsed = schema.safeParse(JSON.parse(bytes.toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

const isAuthentic = (entry: Entry, macKey: Uint8Array): boolean =>
  equalBytes(macOf(entry, macKey), Buffer.from(entry.mac, 'hex'))

const macOf = ({ generation, seq, head, changes, at }: KnownState, macKey: Uint8Array): Buffer =>
  hmacSha256(macKey, Buffer.from(JSON.stringify([generation, seq, head, changes, at]), 'utf8'))

/** Puts a small file in the memory, whole or not at all. Nothing depends on its coming about. */
export function replaceSilently(
  files: FileSystem,
  memory: string,
  name: string,
  bytes: Uint8Array,
  isFlushed: boolean,
): void {
  const temporary = join(memory, `${name}.tmp`)
  // A bug is not silent: `attempt` lets it through.
  attempt(() => {
    makeFolder(files, memory)
    removeQuietly(files, temporary)
    const fd = files.open(temporary, 'wx', FILE_MODE)
    try {
      writeFully(files, fd, bytes, 0)
      if (isFlushed) files.fsync(fd)
    } finally {
      files.close(fd)
    }
    files.rename(temporary, join(memory, name))
  })
}

function makeFolder(files: FileSystem, memory: string): void {
  try {
    files.mkdir(memory, FOLDER_MODE)
  } catch (thrown) {
    if (errnoOf(thrown) !== 'EEXIST') throw thrown
  }
}

/** A vault as it was found on opening. */
export interface FoundState {
  readonly generation: number
  readonly seq: number
  /** Tag of the record with this number as far back as it is known; null before that. */
  readonly tagAt: (seq: number) => Buffer | null
}

/** What this computer has seen beyond what was found. */
export interface NewerKnown {
  /** Changes that were seen and are not there; 0 when the history differs instead. */
  readonly missing: number
  readonly knownAt: string
}

/** Whether this computer has seen a newer state, or another history, than was found. Null when all is well. */
export function newerKnown(known: KnownState | null, found: FoundState): NewerKnown | null {
  if (known === null) return null
  const tag = found.tagAt(known.seq)
  const isOtherHistory = tag !== null && tag.toString('hex') !== known.head
  const isOlder = found.seq < known.seq || found.generation < known.generation
  if (!isOlder && !isOtherHistory) return null
  return { missing: Math.max(0, known.seq - found.seq), knownAt: known.at }
}
