import type { Migration } from './migrations.ts'

type Doc = Readonly<Record<string, unknown>>

const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && !Array.isArray(value)

const each = (items: unknown, change: (item: Doc) => unknown): unknown =>
  Array.isArray(items) ? items.map((item: unknown) => (isDoc(item) ? change(item) : item)) : items

/** What version 4 did not ask of a person. What the document says itself goes before. */
const personOf = (doc: Doc): Doc => ({ functionGroup: '', leftOn: null, ...doc })

/** What version 4 did not record of a goal. */
const goalOf = (goal: Doc): Doc => ({ ...goal })

/** What version 4 did not record of a meeting. */
const sessionOf = (session: Doc): Doc => ({ ...session })

/** What version 4 did not record of a trajectory. */
const trajectoryOf = (doc: Doc): Doc => ({
  intake: null,
  referredTo: null,
  requestedBy: null,
  budgetHolder: '',
  urgency: 'normal',
  besidesReason: '',
  functionGroup: '',
  managerChanges: [],
  ...doc,
  goals: each(doc['goals'], goalOf),
  sessions: each(doc['sessions'], sessionOf),
})

/** People and trajectories get what a whole file from request to follow-up needs. */
export const toVersion5: Migration = {
  from: 4,
  what: 'a person gets a function group and a last day; a trajectory its intake, agreements, decisions and scores',
  migrate: (table, doc) => {
    if (!isDoc(doc)) return doc
    if (table === 'people') return personOf(doc)
    if (table === 'trajectories') return trajectoryOf(doc)
    return doc
  },
}
