import type { Migration } from './migrations.ts'

type Doc = Readonly<Record<string, unknown>>

const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && !Array.isArray(value)

const each = (items: unknown, change: (item: Doc) => unknown): unknown =>
  Array.isArray(items) ? items.map((item: unknown) => (isDoc(item) ? change(item) : item)) : items

/** What version 4 did not ask of a person. What the document says itself goes before. */
const personOf = (doc: Doc): Doc => ({ functionGroup: '', leftOn: null, ...doc })

/** What version 4 did not record of a goal; the one score it had was given by the three together at the end. */
const goalOf = ({ endScore = null, ...goal }: Doc): Doc => ({
  scores: endScore === null ? [] : [{ moment: 'end', by: 'joint', score: endScore }],
  noticed: [],
  dropped: null,
  ...goal,
})

/** Every meeting on record in version 4 had taken place. */
const sessionOf = (session: Doc): Doc => ({ status: 'held', place: null, ...session })

/** Version 4 did not record how answers came in. */
function evaluationOf(evaluation: Doc): Doc {
  const { outcome } = evaluation
  return isDoc(outcome) && outcome['status'] === 'received'
    ? { ...evaluation, outcome: { via: null, ...outcome } }
    : evaluation
}

const nobody = { coachee: null, manager: null, coach: null }

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
  agreedHow: nobody,
  agreementVersions: [],
  matrix: null,
  decisions: [],
  finalReport: null,
  ...doc,
  goals: each(doc['goals'], goalOf),
  sessions: each(doc['sessions'], sessionOf),
  evaluations: each(doc['evaluations'], evaluationOf),
})

/** What version 4 did not keep of how the operator looks at the trajectories. */
const settingsOf = (doc: Doc): Doc => ({ trajectoryList: { view: 'list', savedFilters: [] }, ...doc })

/** People and trajectories get what a whole file from request to follow-up needs. */
export const toVersion5: Migration = {
  from: 4,
  what: 'a person gets a function group and a last day; a trajectory its intake, agreements, decisions and scores; settings how the list shows',
  migrate: (table, doc) => {
    if (!isDoc(doc)) return doc
    if (table === 'people') return personOf(doc)
    if (table === 'trajectories') return trajectoryOf(doc)
    if (table === 'settings') return settingsOf(doc)
    return doc
  },
}
