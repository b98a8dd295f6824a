import { fail, ok, type Result } from '../result.ts'
import type { WorGround } from '../domain/policy-lifecycle.ts'
import type { Policy } from '../domain/policy.ts'
import { type IsoDate, type Language, limits, type LocalText } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'
import { asSentence, filler } from './letter-text.ts'
import type { PaperBlock } from './paper.ts'
import { policyValues } from './policy-document.ts'

/** A letter with which a version is submitted to the works council (WOR 27(2): in writing, with the reasons). */
export interface CouncilLetter {
  readonly kind: 'council-letter'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly version: string
  readonly date: IsoDate
  readonly subject: string
  readonly blocks: readonly PaperBlock[]
}

/** What the letter says of its own, as the operator fills it in. */
export interface CouncilLetterInput {
  readonly date: IsoDate | null
  /** Why this organisation wants a policy. */
  readonly reason: string
  readonly sender: string
  readonly senderRole: string
  readonly grounds: readonly WorGround[]
  /** When the proposal is explained; null: still to be agreed, and the letter says so. */
  readonly meetingOn: IsoDate | null
  /** When an answer is hoped for; null: the letter names no day. */
  readonly respondBy: IsoDate | null
  readonly reviewBy: IsoDate | null
}

/** What has to be filled in before there is a letter. */
export type CouncilLetterError =
  | { readonly code: 'missing'; readonly field: 'date' | 'reason' | 'sender' | 'senderRole' | 'grounds' | 'reviewBy' }
  | { readonly code: 'tooLong'; readonly field: 'reason' | 'sender' | 'senderRole'; readonly limit: number }
  | { readonly code: 'meetingBeforeLetter' }
  | { readonly code: 'responseBeforeMeeting' }

/** When a part of the letter is in it: by whether there was a policy before, by the rules of the version, and by the dates that are known. */
export const letterConditions = [
  'firstVersion',
  'laterVersion',
  'goalsRequired',
  'freeSpaceAllowed',
  'meetingKnown',
  'meetingOpen',
  'responseKnown',
] as const
export type LetterCondition = (typeof letterConditions)[number]

/** A part of a letter as the product words it: `resources/presets/letters.json`. */
export type LetterPart =
  | { readonly kind: 'heading'; readonly text: LocalText }
  | { readonly kind: 'paragraph'; readonly text: LocalText; readonly when: LetterCondition | null }
  | {
      readonly kind: 'list'
      readonly items: readonly { readonly text: LocalText; readonly when: LetterCondition | null }[]
    }

/** A letter as the product words it. */
export interface LetterPreset {
  readonly subject: LocalText
  readonly body: readonly LetterPart[]
}

const letterLimits = { reason: 600, sender: limits.name, senderRole: limits.name } as const

/** Longest text per field of the letter. */
export const councilLetterLimits: Readonly<Record<keyof typeof letterLimits, number>> = letterLimits

function missing(input: CouncilLetterInput): readonly CouncilLetterError[] {
  const texts = (['reason', 'sender', 'senderRole'] as const).filter((field) => input[field].trim() === '')
  const dates = (['date', 'reviewBy'] as const).filter((field) => input[field] === null)
  const grounds = input.grounds.length === 0 ? (['grounds'] as const) : []
  return [...texts, ...grounds, ...dates].map((field) => ({ code: 'missing', field }))
}

function tooLong(input: CouncilLetterInput): readonly CouncilLetterError[] {
  return (['reason', 'sender', 'senderRole'] as const)
    .filter((field) => input[field].trim().length > letterLimits[field])
    .map((field) => ({ code: 'tooLong', field, limit: letterLimits[field] }))
}

function datesWrong({ date, meetingOn, respondBy }: CouncilLetterInput): readonly CouncilLetterError[] {
  const first = meetingOn ?? date
  return [
    ...(date !== null && meetingOn !== null && meetingOn < date ? [{ code: 'meetingBeforeLetter' } as const] : []),
    // The council decides only after it has been consulted (WOR 27(2)).
    ...(first !== null && respondBy !== null && respondBy < first ? [{ code: 'responseBeforeMeeting' } as const] : []),
  ]
}

/** Everything that is wrong with what was filled in. */
export const councilLetterErrors = (input: CouncilLetterInput): readonly CouncilLetterError[] => [
  ...missing(input),
  ...tooLong(input),
  ...datesWrong(input),
]

/** The words and formats of the letter's language. */
export interface LetterWords {
  readonly day: (date: IsoDate) => string
  readonly list: (items: readonly string[]) => string
  /** A part of article 27(1) in words: "onderdeel k (verwerken en beschermen van persoonsgegevens)". */
  readonly ground: (id: WorGround) => string
  /** "12 maanden". */
  readonly months: (count: number) => string
}

/** What a letter is about. */
export interface CouncilLetterSubject {
  readonly policy: Policy
  /** Whether no version was adopted before: then there is no policy that changes. */
  readonly isFirst: boolean
  readonly settings: Pick<Settings, 'organisation' | 'demo'>
}

/** What the placeholders of the letter say; those that are not known are not in it. */
function valuesOf(
  { policy, settings }: CouncilLetterSubject,
  input: CouncilLetterInput,
  words: LetterWords,
): Readonly<Record<string, string>> {
  const { organisation, minimumGroup } = policyValues(policy, settings.organisation)
  const { meetingOn, respondBy, reviewBy } = input
  return {
    organisation,
    minimumGroup,
    retention: words.months(policy.parameters.retention.fileMonths),
    policyVersion: policy.version,
    reason: asSentence(input.reason.trim()),
    sender: input.sender.trim(),
    senderRole: input.senderRole.trim(),
    worGrounds: words.list(input.grounds.toSorted().map(words.ground)),
    ...(meetingOn === null ? {} : { meetingDate: words.day(meetingOn) }),
    ...(respondBy === null ? {} : { responseDate: words.day(respondBy) }),
    ...(reviewBy === null ? {} : { policyReviewDate: words.day(reviewBy) }),
  }
}

/**
 * The letter with which a version goes to the works council, or everything that is missing for it. A placeholder that
 * cannot be filled is never printed: its sentence has a condition, or the field is demanded.
 * @throws when the preset names a placeholder that nothing fills; its test proves that there is none
 */
export function councilLetter(
  subject: CouncilLetterSubject,
  input: CouncilLetterInput,
  preset: LetterPreset,
  words: LetterWords,
): Result<CouncilLetter, readonly CouncilLetterError[]> {
  const { policy, isFirst, settings } = subject
  const errors = councilLetterErrors(input)
  if (errors.length > 0 || input.date === null) return fail(errors)
  const fill = filler(policy.language, valuesOf(subject, input, words))
  const holds: Readonly<Record<LetterCondition, boolean>> = {
    firstVersion: isFirst,
    laterVersion: !isFirst,
    goalsRequired: policy.parameters.goalGate === 'required',
    freeSpaceAllowed: policy.parameters.goalGate === 'freeSpaceAllowed',
    meetingKnown: input.meetingOn !== null,
    meetingOpen: input.meetingOn === null,
    responseKnown: input.respondBy !== null,
  }
  const isIn = (when: LetterCondition | null): boolean => when === null || holds[when]
  const block = (part: LetterPart): readonly PaperBlock[] => {
    switch (part.kind) {
      case 'heading':
        return [{ kind: 'heading', depth: 2, text: fill(part.text) }]
      case 'list':
        return [{ kind: 'list', items: part.items.filter(({ when }) => isIn(when)).map(({ text }) => fill(text)) }]
      case 'paragraph':
        return isIn(part.when) ? [{ kind: 'paragraph', text: fill(part.text) }] : []
    }
  }
  return ok({
    kind: 'council-letter',
    language: policy.language,
    organisation: policy.adoption?.organisation ?? settings.organisation,
    demo: settings.demo,
    version: policy.version,
    date: input.date,
    subject: fill(preset.subject),
    blocks: preset.body.flatMap(block),
  })
}
