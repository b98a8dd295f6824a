/** Kinds of question that ask for a coach of their own level; each has its preset of criteria. */
export const questionKinds = ['workQuestion', 'leadership', 'career', 'executive'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** Levels of accreditation, lowest first, after EMCC EIA (domain.md §2a). */
export const coachLevels = ['foundation', 'practitioner', 'senior', 'master'] as const
export type CoachLevel = (typeof coachLevels)[number]
