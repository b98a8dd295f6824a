import type { GoalTexts } from '#shared/domain/goal.ts'
import type { Language, LocalText } from '#shared/domain/primitives.ts'
import json from './starter-goals.json' with { type: 'json' }

/** An example to start a goal from. Written for this product; checked by `starter-goals.schema.ts` in the tests. */
export interface StarterGoal {
  readonly id: string
  readonly title: LocalText
  /** The question in the words of a coachee. */
  readonly question: LocalText
  readonly awareness: LocalText
  readonly responsibility: LocalText
  readonly noticeableBy: LocalText
  readonly levels: Readonly<Record<'-2' | '-1' | '0' | '1' | '2', LocalText>>
  readonly managerContribution: LocalText
}

/** The examples, in the order in which they are offered. */
export const starterGoals: readonly StarterGoal[] = json.goals

/** How to use them, in one line. */
export const starterGoalsUsage: LocalText = json.usage

/** The texts of a new goal from an example, in one language. */
export function textsOfStarter(starter: StarterGoal, language: Language): GoalTexts {
  const { levels } = starter
  return {
    title: starter.title[language],
    awareness: starter.awareness[language],
    responsibility: starter.responsibility[language],
    noticeableBy: starter.noticeableBy[language],
    managerContribution: starter.managerContribution[language],
    levels: [
      levels['-2'][language],
      levels['-1'][language],
      levels['0'][language],
      levels['1'][language],
      levels['2'][language],
    ],
  }
}
