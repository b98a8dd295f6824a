import MiniSearch from 'minisearch'
import type { DocOf } from '#shared/domain/tables.ts'
import type { AnyRow, Row } from '#shared/ipc/vault-contract.ts'
import { plainText } from '#shared/domain/rich-text.ts'
import { fold, searchWords } from '#renderer/lib/fold.ts'
import type { Applied } from './committer.ts'
import type { WorkingCopy } from './db.ts'

export type EntryKind = 'coach' | 'person' | 'trajectory' | 'chapter' | 'receipt' | 'assessment'

/** What search finds: enough to show and to open, without reading the record. */
export interface SearchEntry {
  /** Unique over all kinds. */
  readonly key: string
  readonly kind: EntryKind
  /** Of the record to open; for a chapter and a receipt the policy's. */
  readonly id: string
  readonly title: string
  readonly detail: string
  /** Id of the chapter, status of the trajectory, date of the receipt or assessment: what the screen turns into words. */
  readonly tag: string
  /** A chapter that its version does without. */
  readonly isLeftOut?: boolean
}
interface Indexed extends SearchEntry {
  /** Searched beside title and detail, not shown. */
  readonly text: string
}

/** Everything there is, found by prefix and with a letter wrong, without regard to case and accents. */
export interface SearchIndex {
  readonly find: (query: string, limit: number) => readonly SearchEntry[]
  /** Brings the index to what a commit left. */
  readonly follow: (applied: Applied) => void
}

/** Letters from which a word is looked for. */
export const SHORTEST_WORD = 2

/** Names by id: a trajectory is found by the names of the people in it. */
type Names = Map<string, string>
/** Keys of the chapters that are in the index, by policy: a chapter may have gone when its policy is looked at again. */
type ChapterKeys = Map<string, readonly string[]>

/**
 * Builds the index from the working copy. Yields to the screen between batches, so that it can be done
 * while the first page is already in use.
 */
export async function buildSearchIndex(copy: WorkingCopy): Promise<SearchIndex> {
  const names: Names = new Map()
  const index = new MiniSearch<Indexed>({
    idField: 'key',
    fields: ['title', 'detail', 'text'],
    storeFields: ['key', 'kind', 'id', 'title', 'detail', 'tag', 'isLeftOut'],
    processTerm: (term) => fold(term),
    searchOptions: {
      // One letter begins half of all words: it is not looked for.
      prefix: (term) => term.length >= SHORTEST_WORD,
      fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
      boost: { title: 3, detail: 2 },
      combineWith: 'AND',
      maxFuzzy: 2,
    },
  })
  const [people, coaches, policies, trajectories, receipts, assessments] = await Promise.all([
    copy.rows('people').toArray(),
    copy.rows('coaches').toArray(),
    copy.rows('policies').toArray(),
    copy.rows('trajectories').toArray(),
    copy.rows('policyReceipts').toArray(),
    copy.rows('selfAssessments').toArray(),
  ])
  for (const { id, doc } of [...people, ...coaches]) names.set(id, doc.name)
  const entries = [
    ...coaches.map(coachEntry),
    ...people.map(personEntry),
    ...policies.flatMap(chapterEntries),
    ...trajectories.map((row) => trajectoryEntry(row, names)),
    ...receipts.map(receiptEntry),
    ...assessments.map(assessmentEntry),
  ]
  const chapterKeys: ChapterKeys = new Map(policies.map((row) => [row.id, chapterEntries(row).map(({ key }) => key)]))
  await index.addAllAsync(entries, { chunkSize: 200 })
  return {
    find: (query, limit) => find(index, query, limit),
    follow: (applied) => follow(index, names, chapterKeys, applied),
  }
}

function find(index: MiniSearch<Indexed>, query: string, limit: number): readonly SearchEntry[] {
  const words = searchWords(query).filter((word) => word.length >= SHORTEST_WORD)
  if (words.length === 0) return []
  // Stored fields come back on each result as they went in.
  return index.search(words.join(' ')).slice(0, limit) as unknown as readonly SearchEntry[]
}

function follow(index: MiniSearch<Indexed>, names: Names, chapterKeys: ChapterKeys, { rows, removed }: Applied): void {
  for (const { table, row } of rows) if (table === 'people' || table === 'coaches') names.set(row.id, row.doc.name)
  const forget = (keys: readonly string[]) => {
    for (const key of keys) if (index.has(key)) index.discard(key)
  }
  for (const { table, id } of removed) forget(table === 'policies' ? (chapterKeys.get(id) ?? []) : [id])
  for (const row of rows) {
    const entries = entriesOf(row, names)
    if (row.table === 'policies') {
      const keys = entries.map(({ key }) => key)
      forget((chapterKeys.get(row.row.id) ?? []).filter((key) => !keys.includes(key)))
      chapterKeys.set(row.row.id, keys)
    }
    entries.forEach((entry) => keep(index, entry))
  }
}

function keep(index: MiniSearch<Indexed>, entry: Indexed): void {
  if (index.has(entry.key)) index.replace(entry)
  else index.add(entry)
}

function entriesOf({ table, row }: AnyRow, names: Names): readonly Indexed[] {
  switch (table) {
    case 'coaches':
      return [coachEntry(row)]
    case 'people':
      return [personEntry(row)]
    case 'policies':
      return chapterEntries(row)
    case 'trajectories':
      return [trajectoryEntry(row, names)]
    case 'policyReceipts':
      return [receiptEntry(row)]
    case 'selfAssessments':
      return [assessmentEntry(row)]
    case 'settings':
    case 'coachNorms':
    case 'coachComparisons':
    case 'criteriaSets':
    case 'attachments':
    case 'drafts':
      return []
  }
}

const coachEntry = ({ id, doc }: Row<DocOf<'coaches'>>): Indexed => ({
  key: id,
  kind: 'coach',
  id,
  title: doc.name,
  detail: doc.organisation,
  tag: doc.status,
  text: doc.specialisms,
})

const personEntry = ({ id, doc }: Row<DocOf<'people'>>): Indexed => ({
  key: id,
  kind: 'person',
  id,
  title: doc.name,
  detail: doc.department,
  tag: '',
  text: '',
})

const trajectoryEntry = ({ id, doc }: Row<DocOf<'trajectories'>>, names: Names): Indexed => ({
  key: id,
  kind: 'trajectory',
  id,
  title: `${doc.number} · ${names.get(doc.coacheeId) ?? ''}`,
  detail: doc.department,
  tag: doc.status,
  text: [
    names.get(doc.managerId) ?? '',
    doc.coachId === null ? '' : (names.get(doc.coachId) ?? ''),
    doc.question,
    ...doc.goals.map(({ title }) => title),
  ].join(' '),
})

const receiptEntry = ({ id, doc }: Row<DocOf<'policyReceipts'>>): Indexed => ({
  key: id,
  kind: 'receipt',
  id: doc.policyId,
  title: doc.department,
  detail: '',
  tag: doc.on,
  text: doc.note,
})

const assessmentEntry = ({ id, doc }: Row<DocOf<'selfAssessments'>>): Indexed => ({
  key: id,
  kind: 'assessment',
  id,
  title: '',
  detail: doc.by,
  tag: doc.on,
  text: Object.values(doc.answers)
    .map(({ evidence }) => evidence)
    .join(' '),
})

const chapterEntries = ({ id, doc }: Row<DocOf<'policies'>>): readonly Indexed[] =>
  doc.chapters.map((chapter) => ({
    key: `${id}/${chapter.id}`,
    kind: 'chapter',
    id,
    title: chapter.title,
    detail: doc.version,
    tag: chapter.id,
    isLeftOut: chapter.leftOut !== null,
    text: plainText(chapter.body),
  }))
