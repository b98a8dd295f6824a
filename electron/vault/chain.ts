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
import { readRecords, requireWhole, type Tail, type VaultFiles } from './segment.ts'

/** A segment file whose header verifies. */
interface LoadedSegment {
  readonly name: string
  readonly bytes: Buffer
  readonly header: JournalHeader
  readonly recordKey: RecordKey
}

/** A segment whose very header was cut off by a crash: it never held a record. */
export interface HeaderlessSegment {
  readonly name: string
  readonly bytes: number
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
}

/**
 * Replays the segments after a position, one after the other by what their headers say they continue. Whatever
 * does not fit in one unbroken line stops the opening: a missing file, a bad record, or two files that both
 * continue the same one, which means that two computers wrote at once.
 */
export function replaySegments(
  vault: VaultFiles,
  epoch: number,
  from: ChainPosition,
  onRecord: (plaintext: Buffer, seq: number, file: string) => void,
): Replay {
  const names = segmentNames(vault)
  const { whole, headerless } = loadSegments(
    vault,
    names.filter((name) => name.epoch >= epoch),
  )
  const line = orderSegments(whole, from)
  let position = from
  let tail: Replay['tail'] = null
  line.forEach((segment, index) => {
    const next = line[index + 1]?.header.after ?? null
    const step = replaySegment(segment, position, next, onRecord)
    position = step.position
    tail = step.tail
  })
  return {
    position,
    tail,
    headerless,
    highestNumber: Math.max(0, ...names.map((name) => name.number)),
    bytes: line.reduce((sum, segment) => sum + segment.bytes.length, 0),
    segments: line.length,
  }
}

/** All segments in the folder, by number. Files with other names are not ours to judge. */
export function segmentNames(vault: Pick<VaultFiles, 'files' | 'folder'>): readonly JournalName[] {
  return vault.files
    .readdir(vault.folder)
    .map(parseSegmentName)
    .filter((name) => name !== null)
    .sort((a, b) => a.number - b.number)
}

function loadSegments(vault: VaultFiles, names: readonly JournalName[]) {
  const whole: LoadedSegment[] = []
  const headerless: HeaderlessSegment[] = []
  for (const { name, epoch, number, id } of names) {
    const bytes = vault.files.readFile(join(vault.folder, name))
    const reading = decodeJournalHeader(bytes, 'segment', vault.vaultId, vault.masterKey)
    if (reading.kind === 'damaged' && bytes.length <= JOURNAL_HEADER_LENGTH) {
      headerless.push({ name, bytes: bytes.length })
      continue
    }
    if (reading.kind !== 'ok') return refuse({ code: reading.kind, file: name })
    const { header, recordKey } = reading
    const isRenamed = header.epoch !== epoch || header.number !== number || header.id.toString('hex') !== id
    if (isRenamed) return refuse({ code: 'tampered', file: name })
    whole.push({ name, bytes, header, recordKey })
  }
  return { whole, headerless }
}

const holdsRecords = (segment: LoadedSegment): boolean => segment.bytes.length > JOURNAL_HEADER_LENGTH

/**
 * Puts segments in the order in which they continue one another. One without records that nothing continues is what a
 * failed start left behind, unless it is the last: then its header still says where the one before it ends.
 */
function orderSegments(segments: readonly LoadedSegment[], from: ChainPosition): readonly LoadedSegment[] {
  const left = new Set(segments)
  const continuedIds = new Set(segments.map((segment) => segment.header.after.segmentId.toString('hex')))
  const matters = (segment: LoadedSegment) =>
    holdsRecords(segment) || continuedIds.has(segment.header.id.toString('hex'))
  const line: LoadedSegment[] = []
  let { segmentId } = from
  for (;;) {
    const followers = [...left].filter((segment) => segment.header.after.segmentId.equals(segmentId))
    const [next, rival] = followers.filter(matters)
    if (rival !== undefined) return refuse({ code: 'damaged', file: rival.name })
    const chosen = next ?? followers.at(-1)
    if (chosen === undefined) break
    line.push(chosen)
    left.delete(chosen)
    segmentId = chosen.header.id
  }
  const stray = [...left].find(matters)
  return stray === undefined ? line : refuse({ code: 'damaged', file: stray.name })
}

function replaySegment(
  segment: LoadedSegment,
  from: ChainPosition,
  next: ChainPosition | null,
  onRecord: (plaintext: Buffer, seq: number, file: string) => void,
): { readonly position: ChainPosition; readonly tail: Replay['tail'] } {
  const { name, bytes, header, recordKey } = segment
  if (header.after.seq !== from.seq || !header.after.tag.equals(from.tag)) refuse({ code: 'damaged', file: name })
  // Longer than when its successor was made: somebody who did not know of the successor went on writing.
  if (next !== null && bytes.length > next.segmentLength) refuse({ code: 'damaged', file: name })
  const reading = readRecords(recordKey, bytes, from, next?.segmentEnd ?? null, (plaintext, seq) =>
    onRecord(plaintext, seq, name),
  )
  recordKey.key.fill(0)
  if (reading.kind === 'damaged') return refuse({ code: 'damaged', file: name })
  const { seq, tag } = next === null ? reading : requireWhole(reading, name)
  const position = { seq, tag, segmentId: header.id, segmentEnd: reading.end, segmentLength: bytes.length }
  return { position, tail: reading.tail === null ? null : { ...reading.tail, name } }
}
