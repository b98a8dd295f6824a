import type { LocalText } from '#shared/domain/primitives.ts'
import guide from './interview-guide.json' with { type: 'json' }

/** What to ask about a criterion, and what to hear in the answer. */
export interface GuideLines {
  readonly questions: readonly LocalText[]
  readonly listenFor: readonly LocalText[]
  readonly redFlags: readonly LocalText[]
}

interface MatchedLine {
  readonly text: LocalText
  readonly criteria: readonly string[]
}

const about = (lines: readonly MatchedLine[], criterionId: string): readonly LocalText[] =>
  lines.filter(({ criteria }) => criteria.includes(criterionId)).map(({ text }) => text)

/** The lines of the conversation that belong to a criterion; all empty for one of the organisation's own. */
export function guideFor(criterionId: string): GuideLines {
  const extra = guide.extra.filter(({ criterion }) => criterion === criterionId)
  const linesOf = (part: keyof GuideLines): readonly LocalText[] => [
    ...guide.steps.flatMap((step) => about(step[part], criterionId)),
    ...extra.flatMap((lines) => lines[part]),
  ]
  return { questions: linesOf('questions'), listenFor: linesOf('listenFor'), redFlags: linesOf('redFlags') }
}

/** What to ask a referee about a criterion. */
export function referenceGuideFor(criterionId: string): GuideLines {
  const asked = guide.referenceCheck.questions.filter(({ criteria }) => criteria.includes(criterionId))
  return {
    questions: asked.map(({ text }) => text),
    listenFor: asked.map(({ listenFor }) => listenFor),
    redFlags: asked.map(({ redFlag }) => redFlag),
  }
}

/** The order of the conversation: what to say, and how long each part takes. */
export const guideSteps: readonly {
  readonly id: string
  readonly title: LocalText
  readonly minutes: number
  readonly say: LocalText
}[] = guide.steps

/** What to do before the conversation, what holds during it, and what to do afterwards. */
export const guideAround: {
  readonly title: LocalText
  readonly totalMinutes: number
  readonly before: readonly LocalText[]
  readonly rules: readonly LocalText[]
  readonly after: readonly LocalText[]
} = guide

/** What holds when referees are rung. */
export const referenceRules: readonly LocalText[] = guide.referenceCheck.rules
