import type { AssessmentAnswers } from './coach-assessment.ts'
import type { SoleDecisionInput } from './coach-decision.ts'
import type { Certificate, Coach } from './coach.ts'
import type { CriteriaSet } from './criteria-set.ts'
import { testContext, testDate } from './policy-fixtures.ts'

/** Values for tests: nothing here is used by the product. */

const { newId } = testContext()

export const testCertificate = (change: Partial<Certificate> = {}): Certificate => ({
  id: newId(),
  body: 'emcc-eia',
  levelId: 'practitioner',
  level: 'Practitioner',
  number: 'EIA-2024-0815',
  validFrom: testDate('2024-05-01'),
  validUntil: testDate('2029-04-30'),
  checked: 'tested',
  seenOn: testDate('2026-11-01'),
  ...change,
})

/** An external coach whose papers are in order. */
export const testCoach = (change: Partial<Coach> = {}): Coach => ({
  id: newId(),
  kind: 'external',
  name: 'Marleen Visser',
  organisation: 'Visser Coaching',
  specialisms: 'Leidinggeven',
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
  certificates: [testCertificate()],
  insuredUntil: testDate('2027-12-31'),
  status: 'candidate',
  suspension: null,
  assessments: [],
  decisions: [],
  history: [],
  ...change,
})

const weighted = (id: string, weight: number): CriteriaSet['weighted'][number] => ({
  id,
  text: id,
  why: '',
  how: '',
  weight,
  anchors: { 1: 'laag', 3: 'midden', 5: 'hoog' },
})

/** Three knock-outs, of which two hang on dates, and three weighted criteria. */
export const testCriteria: CriteriaSet = {
  id: newId(),
  seriesId: newId(),
  version: 1,
  since: null,
  replacedOn: null,
  presetId: 'work-question',
  name: 'Werkvraag',
  purpose: 'workQuestion',
  minimumLevel: 'practitioner',
  knockOuts: ['valid-certificate', 'liability-insurance', 'ethics-code'].map((id) => ({
    id,
    text: id,
    why: '',
    how: '',
    evidence: '',
  })),
  weighted: [weighted('experience', 3), weighted('references', 2), weighted('price', 1)],
  minimumTotal: 3.5,
}

/** Answers with which `testCoach` is admitted: (4·3 + 4·2 + 3·1) / 6 = 23 / 6 = 3.83, shown as 3.8. */
export const goodAnswers = (change: Partial<AssessmentAnswers> = {}): AssessmentAnswers => ({
  on: testDate('2026-11-23'),
  by: 'Sanne de Wit',
  conversation: 'interview',
  knockOuts: {
    'valid-certificate': { met: true, note: 'Register gezien' },
    'ethics-code': { met: true, note: '' },
  },
  scores: { experience: 4, references: 4, price: 3 },
  scoreNotes: {},
  ...change,
})

/** An admission as one assessor who decides alone writes it. */
export const goodDecision = (change: Partial<SoleDecisionInput> = {}): SoleDecisionInput => ({
  by: 'Sanne de Wit',
  outcome: 'admitted',
  motive: 'Ruime ervaring met onze vragen',
  agreedBy: '',
  ...change,
})
