import type { Migration } from './migrations.ts'

type Doc = Readonly<Record<string, unknown>>

const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Titles of the chapters as version 2 of the program showed them; version 3 keeps the title with the chapter. */
const titles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nl: {
    'reason-and-vision': 'Aanleiding en visie',
    'concepts-and-forms': 'Begrippen en begeleidingsvormen',
    'purpose-and-contribution': 'Doelen van coaching en bijdrage aan de strategie',
    'target-groups': 'Doelgroepen, rechten en plichten',
    'when-and-when-not': 'Wanneer wel en wanneer niet',
    roles: 'Rollen: wie doet wat',
    'internal-or-external': 'Intern of extern',
    'quality-and-selection': 'Kwaliteitseisen en selectie van coaches',
    procedure: 'Procedure: aanvraag, intake en matching',
    'contract-and-three-way-meeting': 'Contract en driehoeksgesprek',
    'goals-and-measuring': 'Doelen en meten',
    'confidentiality-and-privacy': 'Vertrouwelijkheid, privacy en bewaartermijnen',
    'skills-and-hats': 'Scholing, intervisie en het pettenprobleem',
    'evaluation-and-reporting': 'Evaluatie en rapportage',
    'budget-rates-tax': 'Budget, tarieven en fiscale behandeling',
    'complaints-and-disputes': 'Klachten en geschillen',
    'participation-adoption-review': 'Medezeggenschap, vaststelling en herijking',
  },
  en: {
    'reason-and-vision': 'Reason and vision',
    'concepts-and-forms': 'Terms and forms of guidance',
    'purpose-and-contribution': 'Purpose of coaching and contribution to strategy',
    'target-groups': 'Target groups, rights and duties',
    'when-and-when-not': 'When to coach and when not to',
    roles: 'Roles: who does what',
    'internal-or-external': 'Internal or external',
    'quality-and-selection': 'Quality requirements and selection of coaches',
    procedure: 'Procedure: request, intake and matching',
    'contract-and-three-way-meeting': 'Contract and three-way meeting',
    'goals-and-measuring': 'Goals and measuring',
    'confidentiality-and-privacy': 'Confidentiality, privacy and retention periods',
    'skills-and-hats': 'Training, peer consultation and role conflict',
    'evaluation-and-reporting': 'Evaluation and reporting',
    'budget-rates-tax': 'Budget, rates and tax',
    'complaints-and-disputes': 'Complaints and disputes',
    'participation-adoption-review': 'Participation, adoption and review',
  },
}

/** What agreements promised until then, and version 3 writes down. */
const informationMatrix = {
  trajectory: { coachee: 'yes', coach: 'yes', manager: 'yes', hr: 'yes', management: 'count' },
  workGoals: { coachee: 'yes', coach: 'yes', manager: 'yes', hr: 'yes', management: 'noText' },
  privateContent: { coachee: 'own', coach: 'own', manager: 'no', hr: 'no', management: 'no' },
  progress: { coachee: 'yes', coach: 'yes', manager: 'viaCoachee', hr: 'score', management: 'average' },
  finalReport: { coachee: 'approves', coach: 'coAuthor', manager: 'viaCoachee', hr: 'existence', management: 'no' },
  evaluationCoachee: { coachee: 'own', coach: 'ifAllowed', manager: 'no', hr: 'score', management: 'average' },
  openAnswerCoachee: { coachee: 'own', coach: 'ifAllowed', manager: 'no', hr: 'yes', management: 'no' },
  evaluationManager: { coachee: 'yes', coach: 'yes', manager: 'own', hr: 'yes', management: 'average' },
  evaluationCoach: { coachee: 'yes', coach: 'own', manager: 'no', hr: 'yes', management: 'average' },
  invoice: { coachee: 'no', coach: 'yes', manager: 'ifBudgetHolder', hr: 'yes', management: 'sum' },
  stopReason: {
    coachee: 'category',
    coach: 'yes',
    manager: 'category',
    hr: 'category',
    management: 'countFromMinimum',
  },
}

/** The five figures of version 2, with what trajectories were held to by the program itself until then. */
function parametersOf(old: unknown): unknown {
  if (!isDoc(old)) return old
  const { retentionMonths, ...figures } = old
  return {
    ...figures,
    allowedForms: ['coaching'],
    goalGate: 'required',
    threeWayMeetings: { start: false, mid: false, end: false },
    evaluations: { mid: [], end: ['coachee', 'manager'], followUp: [] },
    coachLevels: { workQuestion: null, leadership: null, career: null, executive: null },
    maxParallelInternal: 20,
    budget: { perTrajectoryCents: null, perYearCents: null },
    retention: {
      sector: 'other',
      fileMonths: retentionMonths,
      rejectedMonths: 12,
      afterEmploymentMonths: 24,
      coachMonths: 24,
    },
    secondPairOfEyes: [],
  }
}

/** Version 2 knew where the council stood, but no dates and no reasons. */
function worksCouncilOf(status: unknown): unknown {
  if (status === 'notNeeded') return { status, on: null, reason: '' }
  if (status === 'consented' || status === 'withheld') return { status, askedOn: null, grounds: [], on: null, note: '' }
  return { status }
}

/** A draft that the council had answered was beyond the discussion; one without need of it could be adopted. */
function statusOf(doc: Doc): unknown {
  if (doc['status'] !== 'draft') return doc['status']
  if (doc['worksCouncil'] === 'consented' || doc['worksCouncil'] === 'withheld') return 'worksCouncil'
  return doc['worksCouncil'] === 'notNeeded' ? 'discussion' : 'draft'
}

function chaptersOf(doc: Doc): unknown {
  const { chapters, language } = doc
  if (!Array.isArray(chapters)) return chapters
  const named = titles[String(language)] ?? {}
  return chapters.map((chapter: unknown) =>
    isDoc(chapter)
      ? { ...chapter, title: named[String(chapter['id'])] ?? String(chapter['id']), leftOut: null }
      : chapter,
  )
}

const policyOf = (doc: Doc): Doc => ({
  ...doc,
  status: statusOf(doc),
  chapters: chaptersOf(doc),
  forms: [],
  roles: { roles: [], tasks: [] },
  goals: [],
  informationMatrix,
  parameters: parametersOf(doc['parameters']),
  contributions: [],
  worksCouncil: worksCouncilOf(doc['worksCouncil']),
  history: [],
  adoption: isDoc(doc['adoption']) ? { ...doc['adoption'], criteria: [] } : doc['adoption'],
  withdrawal: null,
})

/** Policies as texts with five figures; trajectories that were all coaching, and none without goals. */
export const toVersion3: Migration = {
  from: 2,
  what: 'a policy gets its life cycle, forms, roles, goals and rules; a trajectory its form of guidance',
  migrate: (table, doc) => {
    if (!isDoc(doc)) return doc
    if (table === 'policies' && !('history' in doc)) return policyOf(doc)
    if (table === 'trajectories' && !('form' in doc)) return { ...doc, form: 'coaching', goalWaiver: null }
    return doc
  },
}
