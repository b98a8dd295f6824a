import type { Migration } from './migrations.ts'

type Doc = Readonly<Record<string, unknown>>

const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && !Array.isArray(value)

const each = (items: unknown, change: (item: Doc) => unknown): unknown =>
  Array.isArray(items) ? items.map((item: unknown) => (isDoc(item) ? change(item) : item)) : items

/** What each preset was for, and the level it advised. */
const presets: Readonly<Record<string, { readonly purpose: string; readonly minimumLevel: string }>> = {
  'work-question': { purpose: 'workQuestion', minimumLevel: 'practitioner' },
  leadership: { purpose: 'leadership', minimumLevel: 'senior' },
  career: { purpose: 'career', minimumLevel: 'practitioner' },
  executive: { purpose: 'executive', minimumLevel: 'master' },
  'internal-coach': { purpose: 'internal', minimumLevel: 'practitioner' },
}

/** Version 3 kept why and how in one text: why on the first line. */
function criterionOf({ help, ...rest }: Doc): Doc {
  const [why = '', ...how] = typeof help === 'string' ? help.split('\n') : []
  return { ...rest, why, how: how.join('\n') }
}

const criteriaOf = (doc: Doc): Doc =>
  'seriesId' in doc
    ? doc
    : {
        ...doc,
        seriesId: doc['id'],
        version: 1,
        since: null,
        replacedOn: null,
        ...(presets[String(doc['presetId'])] ?? { purpose: null, minimumLevel: null }),
        knockOuts: each(doc['knockOuts'], (criterion) => ({ ...criterionOf(criterion), evidence: '' })),
        weighted: each(doc['weighted'], criterionOf),
      }

const assessmentOf = (assessment: Doc): Doc => ({
  ...assessment,
  criteria: isDoc(assessment['criteria']) ? criteriaOf(assessment['criteria']) : assessment['criteria'],
  conversation: 'notRecorded',
  scoreNotes: {},
})

/** Until version 4 every assessment decided by itself: the decision takes its id from it. */
const decisionOf = ({ id, on, by, total, obstacles, recordedAt }: Doc): Doc => ({
  id,
  on,
  by,
  outcome: Array.isArray(obstacles) && obstacles.length === 0 ? 'admitted' : 'notAdmitted',
  motive: '',
  agreedBy: null,
  assessmentIds: [id],
  total,
  obstacles,
  recordedAt,
})

/** Levels as they were typed, with their id in the norms. */
const levelWords: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  'emcc-eia': [
    ['master-practitioner', /\bmaster\b/iu],
    ['senior-practitioner', /\bsenior\b/iu],
    ['practitioner', /\bpractitioner\b/iu],
    ['foundation', /\bfoundation\b/iu],
  ],
  icf: [
    ['mcc', /\bmcc\b/iu],
    ['pcc', /\bpcc\b/iu],
    ['acc', /\bacc\b/iu],
  ],
}

const certificateOf = (certificate: Doc): Doc => ({
  ...certificate,
  levelId:
    levelWords[String(certificate['body'])]?.find(([, words]) => words.test(String(certificate['level'])))?.[0] ?? null,
})

const coachOf = (doc: Doc): Doc => ({
  ...doc,
  personId: null,
  contact: { email: '', phone: '', website: '' },
  questionKinds: [],
  languages: [],
  regions: [],
  online: false,
  groups: '',
  ethicsCode: null,
  complaintsRoute: '',
  practice: [],
  rates: [],
  relations: [],
  availability: { note: '', absences: [] },
  maxParallel: null,
  found: { how: 'unknown', note: '' },
  certificates: each(doc['certificates'], certificateOf),
  assessments: each(doc['assessments'], assessmentOf),
  decisions: each(doc['assessments'], decisionOf),
  history: [],
})

/** The kind of question that each reason stood for in version 3. */
const questionKinds: Readonly<Record<string, string>> = {
  leadership: 'leadership',
  career: 'career',
  otherWork: 'career',
}

const trajectoryOf = (doc: Doc): Doc => ({
  ...doc,
  questionKind: questionKinds[String(doc['reason'])] ?? 'workQuestion',
  matching: {
    wishes: { specialism: '', language: '', place: '', online: false },
    candidates: [],
    decision: null,
  },
})

function policyOf(doc: Doc): Doc {
  const { adoption } = doc
  return isDoc(adoption) ? { ...doc, adoption: { ...adoption, criteria: each(adoption['criteria'], criteriaOf) } } : doc
}

/** Coaches get a register, decisions and a history; criteria their versions; a trajectory its matching. */
export const toVersion4: Migration = {
  from: 3,
  what: 'a coach gets a whole file, with decisions apart from assessments; criteria versions; a trajectory matching',
  migrate: (table, doc) => {
    if (!isDoc(doc)) return doc
    if (table === 'criteriaSets') return criteriaOf(doc)
    if (table === 'policies') return policyOf(doc)
    if (table === 'coaches' && !('decisions' in doc)) return coachOf(doc)
    if (table === 'trajectories' && !('matching' in doc)) return trajectoryOf(doc)
    return doc
  },
}
