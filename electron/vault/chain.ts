import { join } from 'node:path'
import { refuse } from './failure.ts'
import {
  type ChainPosition,
  decodeJournalHeader,
  JOURNAL_HEADER_LENGTH,
  type JournalHeader,
  type JournalName,
  parseSegmentName,
  type RecordKey,
} from './journal-header.ts'
import { readRecords, type Tail, type VaultFiles } from './segment.ts'

/** A segment file whose header verifies. */
interface SegmentHead {
  readonly name: string
  readonly length: number
  readonly header: JournalHeader
}

/** The same with its records, still encrypted. */
interface LoadedSegment extends SegmentHead {
  readonly bytes: Buffer
  readonly recordKey: RecordKey
}

/** A segment whose very header was cut off by a crash: it never held a record. */
export interface HeaderlessSegment {
  readonly name: string
  readonly bytes: number
}

/** What is wrong with a file of the history. */
export interface ChainFault {
  readonly error: { readonly code: 'damaged' | 'tampered' | 'forked' | 'missingFile'; readonly file: string }
  /** Last record up to which that file could be followed; null when nothing in it could. */
  readonly seq: number | null
}

/** The outcome of replaying all segments after a snapshot. */
export interface Replay {
  readonly position: ChainPosition
  /** Highest number any segment has; the next one gets one more. */
  readonly highestNumber: number
  /** What follows the last good record, with the name of the file it is in. */
  readonly tail: (Tail & { readonly name: string }) | null
  readonly headerless: readonly HeaderlessSegment[]
  /** Bytes of records in these segments. */
  readonly bytes: number
  readonly segments: number
  /** What could not be read; always empty unless asked to go on all the same. */
  readonly faults: readonly ChainFault[]
}

/** Takes each record of the history in order. */
export type ChainSink = (plaintext: Buffer, seq: number, tag: Buffer, file: string) => void

/** `strict`: the first fault stops the opening. `salvage`: one unbroken line as far as it goes, and what is not in it. */
export type ReplayMode = 'strict' | 'salvage'

/**
 * Replays the segments after a position, one after the other by what their headers say they continue. Whatever
 * does not fit in one unbroken line is a fault: a missing file, a bad record, or two files that both continue the same
 * one, which means that two computers wrote at once.
 */
export function replaySegments(
  vault: VaultFiles,
  epoch: number,
  from: ChainPosition,
  mode: ReplayMode,
  onRecord: ChainSink,
): Replay {
  const names = segmentNames(vault)
  const older = names.filter((name) => name.epoch < epoch)
  const loaded = loadSegments(
    vault,
    names.filter((name) => name.epoch >= epoch),
  )
  const ordered = orderSegments(loaded, older, from)
  const before = [...loaded.faults, ...forksBefore(vault, older, from), ...ordered.faults]
  stopAtFirst(mode, before)
  const read = readLine(ordered.line, from, onRecord)
  stopAtFirst(mode, read.faults)
  return {
    position: read.position,
    tail: read.tail,
    headerless: loaded.headerless,
    highestNumber: Math.max(0, ...names.map((name) => name.number)),
    bytes: ordered.line.reduce((sum, segment) => sum + segment.bytes.length, 0),
    segments: ordered.line.length,
    faults: [...before, ...read.faults],
  }
}

function stopAtFirst(mode: ReplayMode, [first]: readonly ChainFault[]): void {
  if (mode === 'strict' && first !== undefined) refuse(first.error)
}

/** All segments in the folder, by number. Files with other names are not ours to judge. */
export function segmentNames(vault: Pick<VaultFiles, 'files' | 'folder'>): readonly JournalName[] {
  return vault.files
    .readdir(vault.folder)
    .map(parseSegmentName)
    .filter((name) => name !== null)
    .sort((a, b) => a.number - b.number)
}

interface LoadedSegments {
  readonly whole: readonly LoadedSegment[]
  readonly headerless: readonly HeaderlessSegment[]
  readonly faults: readonly ChainFault[]
}

function loadSegments(vault: VaultFiles, names: readonly JournalName[]): LoadedSegments {
  const whole: LoadedSegment[] = []
  const headerless: HeaderlessSegment[] = []
  const faults: ChainFault[] = []
  for (const journalName of names) {
    const { name } = journalName
    const loaded = loadSegment(vault, journalName)
    if (typeof loaded === 'object') whole.push(loaded)
    else if (loaded === 'headerless') headerless.push({ name, bytes: vault.files.size(join(vault.folder, name)) })
    else faults.push({ error: { code: loaded, file: name }, seq: null })
  }
  return { whole, headerless, faults }
}

type Unreadable = 'headerless' | 'damaged' | 'tampered'

function loadSegment(vault: VaultFiles, journalName: JournalName): LoadedSegment | Unreadable {
  const bytes = vault.files.readFile(join(vault.folder, journalName.name))
  return readHead(vault, journalName, bytes, bytes.length, (head, recordKey) => ({ ...head, bytes, recordKey }))
}

/** The header alone: the records are in the snapshot already. */
function loadHead(vault: VaultFiles, journalName: JournalName): SegmentHead | Unreadable {
  const path = join(vault.folder, journalName.name)
  const start = vault.files.readStart(path, JOURNAL_HEADER_LENGTH)
  return readHead(vault, journalName, start, vault.files.size(path), (head, recordKey) => {
    recordKey.key.fill(0)
    return head
  })
}

function readHead<Segment>(
  vault: VaultFiles,
  { name, epoch, number, id }: JournalName,
  start: Buffer,
  length: number,
  make: (head: SegmentHead, recordKey: RecordKey) => Segment,
): Segment | Unreadable {
  const reading = decodeJournalHeader(start, 'segment', vault.vaultId, vault.masterKey)
  if (reading.kind === 'damaged' && length <= JOURNAL_HEADER_LENGTH) return 'headerless'
  if (reading.kind !== 'ok') return reading.kind
  const { header, recordKey } = reading
  const isRenamed = header.epoch !== epoch || header.number !== number || header.id.toString('hex') !== id
  return isRenamed ? 'tampered' : make({ name, length, header }, recordKey)
}

const holdsRecords = (segment: SegmentHead): boolean => segment.length > JOURNAL_HEADER_LENGTH
const idOf = (segment: SegmentHead): string => segment.header.id.toString('hex')
const predecessorOf = (segment: SegmentHead): string => segment.header.after.segmentId.toString('hex')

function byPredecessor(segments: readonly LoadedSegment[]): ReadonlyMap<string, readonly LoadedSegment[]> {
  const groups = new Map<string, LoadedSegment[]>()
  for (const segment of segments) {
    const group = groups.get(predecessorOf(segment))
    if (group === undefined) groups.set(predecessorOf(segment), [segment])
    else group.push(segment)
  }
  return groups
}

/**
 * Puts segments in the order in which they continue one another. One without records that nothing continues is what a
 * failed start left behind, unless it is the last: then its header still says where the one before it ends. Where two
 * continue the same one, the branch with most in it is followed and the other one named.
 */
function orderSegments(
  { whole, headerless, faults: unreadable }: LoadedSegments,
  older: readonly JournalName[],
  from: ChainPosition,
): { readonly line: readonly LoadedSegment[]; readonly faults: readonly ChainFault[] } {
  const followers = byPredecessor(whole)
  const matters = (segment: LoadedSegment) => holdsRecords(segment) || followers.has(idOf(segment))
  const line: LoadedSegment[] = []
  const faults: ChainFault[] = []
  let last = from.segmentId.toString('hex')
  while (line.length < whole.length) {
    const all = followers.get(last) ?? []
    const rivals = all.filter(matters)
    const chosen = rivals.length > 1 ? heaviest(rivals, followers) : (rivals[0] ?? all.at(-1))
    if (chosen === undefined) break
    // By number: the file that came second is named.
    const others = rivals.filter((rival) => rival !== chosen).reverse()
    faults.push(...others.map((rival) => forked(rival.name, rival.header.after.seq)))
    line.push(chosen)
    last = idOf(chosen)
  }
  const known = new Set([from.segmentId.toString('hex'), ...whole.map(idOf)])
  const strays = whole.filter((segment) => !known.has(predecessorOf(segment)))
  const broken = unreadable.map(({ error }) => error.file)
  faults.push(...strays.flatMap((stray) => strayFault(stray, matters(stray), headerless, older, broken)))
  return { line, faults }
}

const forked = (file: string, seq: number): ChainFault => ({ error: { code: 'forked', file }, seq })

/** Of two branches the one whose files hold most, counted to its end. */
function heaviest(
  rivals: readonly LoadedSegment[],
  followers: ReadonlyMap<string, readonly LoadedSegment[]>,
): LoadedSegment | undefined {
  const weight = (segment: LoadedSegment): number =>
    segment.bytes.length + Math.max(0, ...(followers.get(idOf(segment)) ?? []).map(weight))
  return [...rivals].sort((a, b) => weight(b) - weight(a))[0]
}

/**
 * Why a segment continues nothing that could be read. Even one without records is a witness that its predecessor was
 * there. Nothing new when that has been named already.
 */
function strayFault(
  stray: LoadedSegment,
  holdsMore: boolean,
  headerless: readonly HeaderlessSegment[],
  older: readonly JournalName[],
  unreadable: readonly string[],
): readonly ChainFault[] {
  const id = predecessorOf(stray)
  if (unreadable.some((name) => name.endsWith(id))) return []
  const cutOff = headerless.find(({ name }) => name.endsWith(id))
  if (cutOff !== undefined) return [{ error: { code: 'damaged', file: cutOff.name }, seq: null }]
  // It continues a file that the snapshot holds already, and not the last one of those.
  if (older.some((name) => name.id === id)) return holdsMore ? [forked(stray.name, stray.header.after.seq)] : []
  // Epoch and number of a missing file are not known.
  return [{ error: { code: 'missingFile', file: `seg-*-${id}` }, seq: null }]
}

/**
 * Finds what was written beside the history that a snapshot holds: more bytes in its last segment than were there when it
 * was made, or an older segment with records that is not among those it was made of. The files are there as long as the
 * generation before is kept.
 */
function forksBefore(vault: VaultFiles, names: readonly JournalName[], from: ChainPosition): readonly ChainFault[] {
  const loaded = names.map((name) => loadHead(vault, name)).filter((segment) => typeof segment === 'object')
  const byId = new Map(loaded.map((segment) => [idOf(segment), segment]))
  const lastId = from.segmentId.toString('hex')
  const held = new Set<string>()
  for (let id: string | undefined = lastId; id !== undefined && !held.has(id);) {
    held.add(id)
    const segment = byId.get(id)
    id = segment === undefined ? undefined : predecessorOf(segment)
  }
  const last = byId.get(lastId)
  const isLonger = last !== undefined && last.length > from.segmentLength
  const beside = loaded.filter(
    (segment) => holdsRecords(segment) && !held.has(idOf(segment)) && held.has(predecessorOf(segment)),
  )
  return [
    ...(isLonger ? [forked(last.name, from.seq)] : []),
    ...beside.map((segment) => forked(segment.name, segment.header.after.seq)),
  ]
}

interface LineReading {
  readonly position: ChainPosition
  readonly tail: Replay['tail']
  readonly faults: readonly ChainFault[]
}

/** Reads one segment after the other, as far as they are good. */
function readLine(line: readonly LoadedSegment[], from: ChainPosition, onRecord: ChainSink): LineReading {
  const faults: ChainFault[] = []
  let position = from
  let tail: Replay['tail'] = null
  for (const [index, segment] of line.entries()) {
    const step = readSegment(segment, position, line[index + 1]?.header.after ?? null, onRecord)
    ;({ position, tail } = step)
    faults.push(...step.faults)
    if (step.isBroken) break
  }
  return { position, tail, faults }
}

function readSegment(
  segment: LoadedSegment,
  from: ChainPosition,
  next: ChainPosition | null,
  onRecord: ChainSink,
): LineReading & { readonly isBroken: boolean } {
  const { name, bytes, header, recordKey } = segment
  const damaged = (seq: number | null): ChainFault => ({ error: { code: 'damaged', file: name }, seq })
  if (header.after.seq !== from.seq || !header.after.tag.equals(from.tag)) {
    return { position: from, tail: null, faults: [damaged(null)], isBroken: true }
  }
  // Longer than when its successor was made: somebody who did not know of the successor went on writing.
  const isForked = next !== null && bytes.length > next.segmentLength
  const faults = isForked ? [forked(name, next.seq)] : []
  const reading = readRecords(recordKey, bytes, from, next?.segmentEnd ?? null, (plaintext, seq, tag) =>
    onRecord(plaintext, seq, tag, name),
  )
  recordKey.key.fill(0)
  const { seq, tag, end } = reading
  const position = { seq, tag, segmentId: header.id, segmentEnd: end, segmentLength: bytes.length }
  if (reading.kind === 'damaged') {
    return { position, tail: null, faults: [...faults, damaged(seq)], isBroken: true }
  }
  return { position, tail: reading.tail === null ? null : { ...reading.tail, name }, faults, isBroken: false }
}
