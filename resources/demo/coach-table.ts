import type { Certificate, Coach } from '#shared/domain/coach.ts'
import type { LocalText } from '#shared/domain/primitives.ts'

/** One coach of the demo as planned: what the register will say, and how the assessment comes out. */
export interface CoachSketch {
  readonly kind: Coach['kind']
  /** Firm of an external coach; an internal one gets a department. */
  readonly firm: string | null
  readonly specialisms: LocalText
  readonly certificate: {
    readonly body: Certificate['body']
    readonly level: string
    readonly years: number
    readonly checked: Certificate['checked']
    /** Days from today to the end date; negative when it has passed. */
    readonly daysLeft: number
  } | null
  /** Days from today to the end of the liability insurance; null when none is known or needed. */
  readonly insuredDaysLeft: number | null
  readonly presetId: 'work-question' | 'leadership' | 'career' | 'executive' | 'internal-coach'
  /** Months ago of the assessments; empty for a candidate. */
  readonly assessedMonthsAgo: readonly number[]
  /** Typical score 1–5. */
  readonly quality: number
  readonly missingKnockOut: string | null
  /** The last step, where it is not simply going on. */
  readonly ending: 'suspended' | 'letGo' | null
  /** Euro cents per hour excluding VAT; null for an internal coach. */
  readonly hourlyCents: number | null
  /** How often this coach is chosen. */
  readonly share: number
}

const eia = (level: string, daysLeft: number) =>
  ({ body: 'emcc-eia', level, years: 5, checked: 'tested', daysLeft }) as const
const icf = (level: string, daysLeft: number) =>
  ({ body: 'icf', level, years: 3, checked: 'tested', daysLeft }) as const

const external = {
  kind: 'external',
  presetId: 'work-question',
  missingKnockOut: null,
  ending: null,
  insuredDaysLeft: 210,
} as const
const internal = {
  kind: 'internal',
  firm: null,
  presetId: 'internal-coach',
  missingKnockOut: null,
  ending: null,
  insuredDaysLeft: null,
  hourlyCents: null,
} as const

/** Firms and rates are invented; rates lie within the range of domain.md §6. */
export const coachTable: readonly CoachSketch[] = [
  {
    ...external,
    firm: 'Brugwachter Coaching',
    specialisms: { nl: 'Samenwerken, grenzen aangeven', en: 'Working together, stating limits' },
    certificate: eia('Senior Practitioner', 640),
    insuredDaysLeft: 388,
    assessedMonthsAgo: [31, 14],
    quality: 4.3,
    hourlyCents: 14_500,
    share: 9,
  },
  {
    ...external,
    firm: 'Koers & Kompas',
    presetId: 'leadership',
    specialisms: { nl: 'Leidinggeven, verandering', en: 'Leadership, change' },
    certificate: icf('PCC', 410),
    insuredDaysLeft: 151,
    assessedMonthsAgo: [31],
    quality: 4.1,
    hourlyCents: 18_500,
    share: 8,
  },
  {
    ...external,
    firm: 'Praktijk De Kade',
    presetId: 'career',
    specialisms: { nl: 'Loopbaan', en: 'Career' },
    certificate: {
      body: 'noloc',
      level: 'Register Loopbaanprofessional (RL)',
      years: 4,
      checked: 'tested',
      daysLeft: 47,
    },
    insuredDaysLeft: 96,
    assessedMonthsAgo: [27],
    quality: 3.9,
    hourlyCents: 12_500,
    share: 6,
  },
  {
    ...external,
    firm: 'Stap Verder Advies',
    specialisms: { nl: 'Lastige gesprekken', en: 'Difficult conversations' },
    certificate: { body: 'stir', level: 'Registercoach', years: 5, checked: 'tested', daysLeft: 82 },
    insuredDaysLeft: 25,
    assessedMonthsAgo: [26],
    quality: 4,
    hourlyCents: 13_000,
    share: 6,
  },
  {
    ...external,
    firm: 'Bestuur in Beweging',
    presetId: 'executive',
    specialisms: { nl: 'Directie en bestuur', en: 'Executives and boards' },
    certificate: eia('Master Practitioner', 1_020),
    insuredDaysLeft: 262,
    assessedMonthsAgo: [24],
    quality: 4.6,
    hourlyCents: 27_500,
    share: 2,
  },
  {
    ...external,
    firm: 'Tussen de Regels',
    specialisms: { nl: 'Professionals, reflectie', en: 'Professionals, reflection' },
    certificate: {
      body: 'lvsc',
      level: 'LVSC-geregistreerd coach of supervisor',
      years: 5,
      checked: 'tested',
      daysLeft: -38,
    },
    insuredDaysLeft: 133,
    assessedMonthsAgo: [31],
    quality: 4.1,
    hourlyCents: 14_000,
    share: 5,
  },
  {
    ...external,
    firm: 'Groeikracht Nu',
    specialisms: { nl: 'Persoonlijke groei', en: 'Personal growth' },
    certificate: { body: 'other', level: 'Lid beroepsvereniging', years: 2, checked: 'signUpOnly', daysLeft: 300 },
    insuredDaysLeft: 305,
    assessedMonthsAgo: [28],
    quality: 3.6,
    missingKnockOut: 'complaints-procedure',
    hourlyCents: 16_500,
    share: 0,
  },
  {
    ...external,
    firm: 'Van Nature Loopbaan',
    presetId: 'career',
    specialisms: { nl: 'Loopbaan, wandelcoaching', en: 'Career, walking coaching' },
    certificate: icf('ACC', 520),
    insuredDaysLeft: 210,
    assessedMonthsAgo: [12],
    quality: 2.6,
    hourlyCents: 15_000,
    share: 0,
  },
  {
    ...external,
    firm: 'Helder Water Coaching',
    presetId: 'leadership',
    specialisms: { nl: 'Leidinggeven aan professionals', en: 'Leading professionals' },
    certificate: eia('Senior Practitioner', 900),
    insuredDaysLeft: 210,
    assessedMonthsAgo: [20],
    quality: 4,
    ending: 'suspended',
    hourlyCents: 17_500,
    share: 2,
  },
  {
    ...internal,
    specialisms: { nl: 'Nieuwe rol, plannen', en: 'New role, planning' },
    certificate: eia('Practitioner', 700),
    assessedMonthsAgo: [31, 11],
    quality: 4.1,
    share: 5,
  },
  {
    ...internal,
    specialisms: { nl: 'Samenwerken tussen afdelingen', en: 'Working across departments' },
    certificate: eia('Practitioner', 63),
    assessedMonthsAgo: [27],
    quality: 3.9,
    share: 5,
  },
  {
    ...internal,
    specialisms: { nl: 'Overleg en feedback', en: 'Meetings and feedback' },
    certificate: eia('Practitioner', 1_150),
    assessedMonthsAgo: [13],
    quality: 3.8,
    share: 4,
  },
  {
    ...internal,
    specialisms: { nl: 'Grenzen aangeven', en: 'Stating limits' },
    certificate: eia('Foundation', 1_500),
    assessedMonthsAgo: [],
    quality: 3.5,
    share: 0,
  },
  {
    ...external,
    firm: 'Spiegel & Spoor',
    specialisms: { nl: 'Samenwerken', en: 'Working together' },
    certificate: eia('Practitioner', 190),
    insuredDaysLeft: 74,
    assessedMonthsAgo: [29],
    quality: 3.8,
    hourlyCents: 13_500,
    ending: 'letGo',
    share: 0,
  },
]
