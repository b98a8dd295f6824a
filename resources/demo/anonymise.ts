import type { Id } from '#shared/domain/primitives.ts'
import { noMatching } from '#shared/domain/trajectory-request.ts'
import type { Evaluation, Goal, Trajectory } from '#shared/domain/trajectory.ts'

const withoutWords = (evaluation: Evaluation): Evaluation => {
  if (evaluation.outcome.status === 'waived') return evaluation
  const marks = Object.entries(evaluation.outcome.answers).filter(([, answer]) => typeof answer !== 'string')
  return { ...evaluation, outcome: { ...evaluation.outcome, answers: Object.fromEntries(marks) } }
}

/** What stays of a file after its retention period: figures, dates and the department. No names and no words. */
export function anonymise(trajectory: Trajectory, anonymousId: Id): Trajectory {
  const levels: Goal['levels'] = ['', '', '', '', '']
  const texts = { title: '', awareness: '', responsibility: '', noticeableBy: '', managerContribution: '', levels }
  return {
    ...trajectory,
    status: 'anonymised',
    coacheeId: anonymousId,
    managerId: anonymousId,
    functionGroup: '',
    managerChanges: [],
    question: '',
    matching: noMatching,
    agreementVersions: [],
    decisions: [],
    finalReport: null,
    goals: trajectory.goals.map((goal) => ({
      ...goal,
      ...texts,
      noticed: [],
      dropped: goal.dropped === null ? null : { ...goal.dropped, reason: '–' },
    })),
    evaluations: trajectory.evaluations.map(withoutWords),
  }
}
