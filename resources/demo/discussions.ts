import type { DiscussionParty, HandlingOutcome } from '#shared/domain/policy-contribution.ts'
import type { PresetChapterId } from '#shared/domain/policy.ts'
import type { LocalText } from '#shared/domain/primitives.ts'

/** What one party of the demo organisation said in a round of discussion. */
export interface DemoRemark {
  readonly party: DiscussionParty
  readonly setting: LocalText
  /** Days after the discussion began. */
  readonly after: number
  /** null: the policy as a whole. */
  readonly chapterId: PresetChapterId | null
  /** null: was asked, and had no remarks. */
  readonly remark: LocalText | null
  /** null: still open. */
  readonly answer: { readonly outcome: HandlingOutcome; readonly explanation: LocalText } | null
}

const management: LocalText = { nl: 'Directieoverleg', en: 'Management meeting' }
const managersDay: LocalText = { nl: 'Heidag leidinggevenden', en: 'Managers’ away day' }
const teams: LocalText = { nl: 'Teamoverleg Waterkeringen', en: 'Team meeting Flood Defences' }
const council: LocalText = { nl: 'Overlegvergadering', en: 'Consultation meeting' }
const pool: LocalText = { nl: 'Intervisie interne coaches', en: 'Peer supervision of internal coaches' }
const noReason: LocalText = { nl: '', en: '' }

/** The round on the first version: everybody was heard, everything was answered. */
export const firstDiscussion: readonly DemoRemark[] = [
  {
    party: 'board',
    setting: management,
    after: 3,
    chapterId: 'purpose-and-contribution',
    remark: {
      nl: 'Zeg wat coaching ons oplevert, anders is het een aardigheidje.',
      en: 'Say what coaching brings us, or it is just a nice extra.',
    },
    answer: {
      outcome: 'adopted',
      explanation: {
        nl: 'Er staan nu doelen in met een cijfer dat we elk jaar bekijken.',
        en: 'There are now goals in it, with a figure that we look at every year.',
      },
    },
  },
  {
    party: 'managers',
    setting: managersDay,
    after: 17,
    chapterId: 'confidentiality-and-privacy',
    remark: {
      nl: 'Ik betaal het traject, dus ik wil lezen wat er besproken is.',
      en: 'I pay for the trajectory, so I want to read what was discussed.',
    },
    answer: {
      outcome: 'notAdopted',
      explanation: {
        nl: 'Wat een medewerker vertelt, blijft bij de coach. Je hoort de doelen en de voortgang van de medewerker zelf.',
        en: 'What an employee tells stays with the coach. You hear the goals and the progress from the employee.',
      },
    },
  },
  {
    party: 'employees',
    setting: teams,
    after: 24,
    chapterId: 'target-groups',
    remark: {
      nl: 'Geldt dit ook voor mensen met een tijdelijk contract?',
      en: 'Does this also hold for people on a temporary contract?',
    },
    answer: {
      outcome: 'adopted',
      explanation: { nl: 'Ja, en dat staat er nu ook.', en: 'Yes, and now it says so.' },
    },
  },
  {
    party: 'worksCouncil',
    setting: council,
    after: 31,
    chapterId: 'confidentiality-and-privacy',
    remark: {
      nl: 'Hoe lang blijft een dossier staan, en wie ruimt het op?',
      en: 'How long does a file stay, and who clears it up?',
    },
    answer: {
      outcome: 'adopted',
      explanation: {
        nl: 'De termijn staat in de spelregels. P&O ruimt op en meldt het elk jaar.',
        en: 'The term is in the rules. HR clears up and reports it every year.',
      },
    },
  },
  { party: 'coaches', setting: pool, after: 33, chapterId: null, remark: null, answer: null },
]

/** The round on the revision: a small change, a short round. */
export const secondDiscussion: readonly DemoRemark[] = [
  {
    party: 'coaches',
    setting: pool,
    after: 4,
    chapterId: 'procedure',
    remark: {
      nl: 'Tien gesprekken is vaak net te krap. Twaalf geeft lucht voor een goede afronding.',
      en: 'Ten sessions is often just too few. Twelve leaves room to finish well.',
    },
    answer: { outcome: 'adopted', explanation: noReason },
  },
  {
    party: 'board',
    setting: management,
    after: 10,
    chapterId: 'budget-rates-tax',
    remark: {
      nl: 'Twaalf gesprekken mag, maar het budget per jaar gaat niet omhoog.',
      en: 'Twelve sessions is fine, but the yearly budget does not go up.',
    },
    answer: {
      outcome: 'noted',
      explanation: { nl: 'We volgen de kosten per kwartaal.', en: 'We follow the cost every quarter.' },
    },
  },
  { party: 'worksCouncil', setting: council, after: 12, chapterId: null, remark: null, answer: null },
]

/** The round that is going on: some remarks wait for an answer, and the coaches have yet to be asked. */
export const openDiscussion: readonly DemoRemark[] = [
  {
    party: 'board',
    setting: management,
    after: 2,
    chapterId: 'evaluation-and-reporting',
    remark: {
      nl: 'We willen één keer per jaar zien wat het oplevert, niet alleen wat het kost.',
      en: 'Once a year we want to see what it brings, not only what it costs.',
    },
    answer: {
      outcome: 'adopted',
      explanation: {
        nl: 'De jaarlijkse rapportage begint met de doelen van het beleid.',
        en: 'The yearly report begins with the goals of the policy.',
      },
    },
  },
  {
    party: 'managers',
    setting: managersDay,
    after: 9,
    chapterId: 'contract-and-three-way-meeting',
    remark: {
      nl: 'Drie driegesprekken per traject is veel naast het gewone werk. Kan het halverwege telefonisch?',
      en: 'Three three-way meetings per trajectory is a lot beside the work. Can the one halfway be by telephone?',
    },
    answer: {
      outcome: 'partly',
      explanation: {
        nl: 'Halverwege mag het telefonisch. Begin en eind doen we aan tafel.',
        en: 'Halfway may be by telephone. The beginning and the end are face to face.',
      },
    },
  },
  {
    party: 'managers',
    setting: managersDay,
    after: 9,
    chapterId: 'when-and-when-not',
    remark: {
      nl: 'Mag ik iemand met een slechte beoordeling naar een coach sturen?',
      en: 'May I send somebody with a poor appraisal to a coach?',
    },
    answer: {
      outcome: 'notAdopted',
      explanation: {
        nl: 'Een beoordeling bespreek je zelf. Coaching kan daarna, als de medewerker er een eigen vraag bij heeft.',
        en: 'You discuss an appraisal yourself. Coaching can follow, if the employee has a question of their own.',
      },
    },
  },
  {
    party: 'employees',
    setting: teams,
    after: 15,
    chapterId: 'procedure',
    remark: {
      nl: 'Tien werkdagen wachten op een besluit is lang als je ergens mee zit. Kan dat sneller?',
      en: 'Ten working days is a long wait for a decision when something troubles you. Can it be faster?',
    },
    answer: null,
  },
  {
    party: 'employees',
    setting: teams,
    after: 15,
    chapterId: 'internal-or-external',
    remark: {
      nl: 'Ik wil niet bij een interne coach die mijn leidinggevende kent. Staat dat erin?',
      en: 'I do not want an internal coach who knows my manager. Does it say so?',
    },
    answer: null,
  },
  {
    party: 'worksCouncil',
    setting: council,
    after: 18,
    chapterId: null,
    remark: {
      nl: 'Goed dat wat in coaching gezegd wordt niet meetelt in de beoordeling. Schrijf ook op wat er gebeurt als dat toch gebeurt.',
      en: 'Good that what is said in coaching does not count in the appraisal. Also write down what happens if it does after all.',
    },
    answer: null,
  },
]
