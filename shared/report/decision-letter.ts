import type { IsoDate, Language, LocalText } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'
import type { Trajectory } from '../domain/trajectory.ts'
import { asSentence, filler } from './letter-text.ts'
import type { PaperBlock } from './paper.ts'

/** What a letter about a request can say. `elsewhere`: another way, with one neutral sentence. */
export const decisionLetterKinds = ['approved', 'otherForm', 'elsewhere', 'rejected', 'onHold'] as const
export type DecisionLetterKind = (typeof decisionLetterKinds)[number]

/** One page to the employee: what was decided about the request, why, and what can be done. */
export interface DecisionLetter {
  readonly kind: 'decision-letter'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly date: IsoDate
  readonly recipient: string
  readonly subject: string
  readonly blocks: readonly PaperBlock[]
}

/** A part of the letter as the product words it: `resources/presets/decision-letters.json`. */
export type DecisionLetterPart =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: LocalText }
  | { readonly kind: 'list'; readonly items: readonly LocalText[] }

export interface DecisionLetterPreset {
  readonly subject: LocalText
  readonly body: readonly DecisionLetterPart[]
}

/** What the letter says beyond the record, as the operator fills it in. */
export interface DecisionLetterInput {
  readonly date: IsoDate
  readonly sender: string
  readonly senderRole: string
  /** Whom to call with a question. */
  readonly hrContact: string
  /** Who looks again; asked where there is something to see differently. */
  readonly reviewContact: string
  readonly objectionDate: IsoDate
}

/** The people and names in the letter. */
export interface DecisionLetterSubject {
  readonly trajectory: Pick<
    Trajectory,
    'requestedOn' | 'plannedSessions' | 'rejection' | 'hold' | 'status' | 'referredTo' | 'decidedOn' | 'startedOn'
  >
  readonly coachee: string
  readonly manager: string
  /** Name of the form that the question was referred to. */
  readonly formName: string
  /** Months that a request without a trajectory is kept. */
  readonly retentionMonths: number
  readonly settings: Pick<Settings, 'organisation' | 'demo'>
}

/** The words and formats of the letter's language. */
export interface DecisionLetterWords {
  readonly language: Language
  readonly day: (date: IsoDate) => string
  readonly months: (count: number) => string
  readonly sessions: (count: number) => string
}

/** Which letter fits a request as it stands; null while nothing has been decided, and once it runs. */
export function decisionLetterKind({
  status,
  referredTo,
  decidedOn,
  startedOn,
}: Pick<Trajectory, 'status' | 'referredTo' | 'decidedOn' | 'startedOn'>): DecisionLetterKind | null {
  switch (status) {
    case 'onHold':
      return startedOn === null ? 'onHold' : null
    case 'rejected':
      return 'rejected'
    case 'referred':
      return referredTo === null ? 'elsewhere' : 'otherForm'
    case 'matching':
    case 'threeWayMeeting':
      return decidedOn !== null && startedOn === null ? 'approved' : null
    default:
      return null
  }
}

/** Whether the letter names who looks again and until when. */
export const mayBeContested = (kind: DecisionLetterKind): boolean => kind === 'rejected' || kind === 'otherForm'

function valuesOf(
  { trajectory, coachee, manager, formName, retentionMonths, settings }: DecisionLetterSubject,
  input: DecisionLetterInput,
  { day, months, sessions }: DecisionLetterWords,
): Readonly<Record<string, string>> {
  const { rejection, hold, requestedOn, plannedSessions } = trajectory
  const reason = asSentence((rejection?.reason ?? '').trim())
  return {
    employee: coachee,
    manager,
    organisation: settings.organisation,
    requestDate: day(requestedOn),
    sessions: sessions(plannedSessions),
    alternativeForm: formName,
    reason,
    neutral: reason,
    alternative: asSentence((rejection?.alternative ?? '').trim()),
    retention: months(retentionMonths),
    reviewDate: hold === null ? '' : day(hold.until),
    sender: input.sender.trim(),
    senderRole: input.senderRole.trim(),
    hrContact: input.hrContact.trim(),
    reviewContact: input.reviewContact.trim(),
    objectionDate: day(input.objectionDate),
  }
}

/**
 * The letter about a decision, on one page.
 * @throws when the preset names a placeholder that nothing fills; its test proves that there is none
 */
export function decisionLetter(
  subject: DecisionLetterSubject,
  input: DecisionLetterInput,
  preset: DecisionLetterPreset,
  words: DecisionLetterWords,
): DecisionLetter {
  const fill = filler(words.language, valuesOf(subject, input, words))
  const block = (part: DecisionLetterPart): PaperBlock => {
    switch (part.kind) {
      case 'heading':
        return { kind: 'heading', depth: 2, text: fill(part.text) }
      case 'list':
        return { kind: 'list', items: part.items.map(fill) }
      case 'paragraph':
        return { kind: 'paragraph', text: fill(part.text) }
    }
  }
  return {
    kind: 'decision-letter',
    language: words.language,
    organisation: subject.settings.organisation,
    demo: subject.settings.demo,
    date: input.date,
    recipient: subject.coachee,
    subject: fill(preset.subject),
    blocks: preset.body.map(block),
  }
}
