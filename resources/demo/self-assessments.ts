import { addDays, addMonths } from '#shared/domain/iso-date.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Language, LocalText } from '#shared/domain/primitives.ts'
import { concludeAssessment, saveAssessment, startAssessment } from '#shared/domain/self-assessment-commands.ts'
import type { SelfAssessment, StatementScore } from '#shared/domain/self-assessment.ts'
import { selfAssessmentStandard } from '../presets/standard-self-assessment.ts'
import type { Timeline } from './life.ts'
import { operatorName } from './organisation.ts'
import type { Rng } from './random.ts'
import { contextOn, must } from './steps.ts'

type DemoAnswer = readonly [score: StatementScore, evidence?: LocalText]

/** What the organisation said of itself a year ago: the policy stood, the habits were still to come. */
const firstAnswers: Readonly<Record<string, DemoAnswer>> = {
  'shared-definition': [2, { nl: 'Het hoofdstuk over begrippen. Twee van de drie teamleiders noemden zelf het verschil met training.', en: 'The chapter on concepts. Two of three team leaders named the difference with training themselves.' }], // prettier-ignore
  'policy-has-goals': [2, { nl: 'Drie doelen in het beleid, twee met een streefwaarde.', en: 'Three goals in the policy, two with a target.' }], // prettier-ignore
  'adopted-and-current': [3, { nl: 'Besluit van de directie en de brief van de OR met instemming.', en: 'Decision of the board and the works council’s letter of consent.' }], // prettier-ignore
  'employees-know': [1],
  'used-where-it-fits': [2, { nl: 'Zes aanvragen eindigden in een gesprek, een training of mediation.', en: 'Six applications ended in a talk, a training or mediation.' }], // prettier-ignore
  'clear-roles': [2, { nl: 'De rollentabel is op twee trajecten nagelopen. In één wist de teamleider niet wie besliste.', en: 'The roles table was checked against two trajectories. In one the team leader did not know who decided.' }], // prettier-ignore
  'feedback-first': [1],
  'trained-for-role': [1],
  'skills-maintained': [1],
  'hats-apart': [2, { nl: 'Interne coaches werken buiten hun eigen afdeling. Eén coachee twijfelde over de rol van P&O.', en: 'Internal coaches work outside their own department. One coachee was unsure about the role of HR.' }], // prettier-ignore
  'admitted-on-criteria': [2, { nl: 'De toetsen van alle coaches die sinds het beleid zijn toegelaten.', en: 'The assessments of all coaches admitted since the policy.' }], // prettier-ignore
  'proof-is-valid': [2, { nl: 'Register ingezien in het najaar. Van één coach liep de verzekering af.', en: 'Register seen in the autumn. One coach’s insurance was running out.' }], // prettier-ignore
  'not-one-name': [2, { nl: 'De drukste coach had een kwart van de trajecten.', en: 'The busiest coach had a quarter of the trajectories.' }], // prettier-ignore
  'real-choice': [1],
  'yearly-conversation': [0],
  'joint-goals': [
    3,
    { nl: 'Alle trajecten sinds het beleid, op één na.', en: 'All trajectories since the policy but one.' },
  ],
  'described-levels': [2, { nl: 'Vijf doelen gelezen. Bij één was het verschil tussen 0 en +1 niet te zien.', en: 'Five goals read. In one the difference between 0 and +1 could not be seen.' }], // prettier-ignore
  noticeable: [2, { nl: 'Bij vier van de vijf doelen stond gedrag dat je kunt horen of zien.', en: 'Four of five goals named behaviour that can be heard or seen.' }], // prettier-ignore
  'signed-before-start': [3, { nl: 'Data van driegesprek en handtekeningen bij tien trajecten vergeleken.', en: 'Dates of the three-way meeting and signatures compared for ten trajectories.' }], // prettier-ignore
  'changes-kept': [1],
  'timely-decision': [2, { nl: 'De meeste besluiten vielen binnen tien werkdagen. In de zomer lukte dat niet.', en: 'Most decisions fell within ten working days. In the summer they did not.' }], // prettier-ignore
  'content-stays-private': [3, { nl: 'Steekproef van acht personeelsdossiers door de functionaris gegevensbescherming.', en: 'Sample of eight personnel files by the data protection officer.' }], // prettier-ignore
  'careful-exceptions': [2, { nl: 'Twee uitzonderingen, beide met een reden en een tweede handtekening.', en: 'Two exceptions, both with a reason and a second signature.' }], // prettier-ignore
  'files-destroyed': [2, { nl: 'De dossiers van voor het beleid zijn geanonimiseerd. Bij coaches is het nog niet nagevraagd.', en: 'The files from before the policy have been anonymised. Coaches have not been asked yet.' }], // prettier-ignore
  'dilemmas-shared': [1],
  'both-evaluate': [2, { nl: 'Van drie leidinggevenden kwam de vragenlijst niet terug.', en: 'Three managers did not return the questionnaire.' }], // prettier-ignore
  'follow-up-done': [1],
  'noticed-at-work': [2, { nl: 'Twee teamleiders gaven een voorbeeld uit het werkoverleg.', en: 'Two team leaders gave an example from the team meeting.' }], // prettier-ignore
  'report-leads-to-decision': [2, { nl: 'Rapport besproken in de directie, met een besluit over het budget.', en: 'Report discussed by the board, with a decision on the budget.' }], // prettier-ignore
  'policy-learns': [2, { nl: 'Versie 1.1: meer gesprekken per traject, na klachten over te korte trajecten.', en: 'Version 1.1: more sessions per trajectory, after complaints that trajectories were too short.' }], // prettier-ignore
}

/** What has been filled in of this year's assessment: the first area and a bit. */
const openAnswers: Readonly<Record<string, DemoAnswer>> = {
  'shared-definition': [3, { nl: 'Drie teamleiders gevraagd, alle drie noemden een eigen voorbeeld van wanneer niet.', en: 'Three team leaders asked; all three gave an example of their own of when not.' }], // prettier-ignore
  'policy-has-goals': [2, { nl: 'De doelen staan in het beleid; één streefwaarde moeten we nog kiezen.', en: 'The goals are in the policy; one target is still to be chosen.' }], // prettier-ignore
  'adopted-and-current': [3, { nl: 'Vaststelling en instemming van de OR zijn er, de herijking staat gepland.', en: 'Adoption and the works council’s consent are there, the review has been planned.' }], // prettier-ignore
  'employees-know': [2, { nl: 'Vier van de vijf gevraagde collega’s kenden de pagina op intranet.', en: 'Four of the five colleagues we asked knew the page on the intranet.' }], // prettier-ignore
  'feedback-first': [1],
}

const participants: LocalText = {
  nl: 'P&O, twee teamleiders en een lid van de OR',
  en: 'HR, two team leaders and a member of the works council',
}

const inLanguage = (answers: Readonly<Record<string, DemoAnswer>>, language: Language): SelfAssessment['answers'] =>
  Object.fromEntries(
    Object.entries(answers).map(([id, [score, evidence]]) => [id, { score, evidence: evidence?.[language] ?? '' }]),
  )

/** Two looks at the own programme: one concluded eleven months ago, and this year's, which is being filled in. */
export function createSelfAssessments(
  rng: Rng,
  policies: readonly Policy[],
  { today }: Timeline,
  language: Language,
): readonly SelfAssessment[] {
  const by = participants[language]
  const then = contextOn(addMonths(today, -11), rng.id, operatorName)
  const first = must(startAssessment([], policies, then))
  const filled = must(
    saveAssessment(
      first,
      { on: then.today, by, answers: inLanguage(firstAnswers, language) },
      selfAssessmentStandard,
      then,
    ),
  )
  const concluded = must(
    concludeAssessment(filled, selfAssessmentStandard, contextOn(addDays(then.today, 2), rng.id, operatorName)),
  )
  const now = contextOn(addDays(today, -4), rng.id, operatorName)
  const second = must(startAssessment([concluded], policies, now))
  const begun = must(
    saveAssessment(
      second,
      { on: now.today, by, answers: inLanguage(openAnswers, language) },
      selfAssessmentStandard,
      now,
    ),
  )
  return [concluded, begun]
}
