import { startObstacles } from '#shared/domain/trajectory-start.ts'
import { closeObstacles, followUpObstacles } from '#shared/domain/trajectory-finish.ts'
import type { CommandContext } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import type { TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { continueObstacles } from '#shared/domain/trajectory-mid.ts'
import { followUpAsked, isPaused, openAgreements, waitsForCoach } from '#shared/domain/trajectory-status.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { intakeObstacles } from '#shared/domain/trajectory-intake.ts'
import type { TrajectoryFile } from './file.ts'
import { decisionFactsOf } from './intake/intake-facts.ts'

/** The steps in the life of a trajectory that the header offers. Each asks for a date or a confirmation first. */
export type Step =
  | 'approve'
  | 'refer'
  | 'reject'
  | 'hold'
  | 'resume'
  | 'start'
  | 'midReview'
  | 'continue'
  | 'finish'
  | 'stop'
  | 'followUp'
  | 'close'

interface StepsOfStatus {
  /** The one that leads on. */
  readonly primary: Step | null
  /** The rest, under "Meer". */
  readonly others: readonly Step[]
}

/** What can be done in a status, by the rules of the trajectory. */
export function stepsOf(
  trajectory: Pick<Trajectory, 'status' | 'stopReason' | 'coachId' | 'decidedOn' | 'hold'>,
  rules: TrajectoryRules,
): StepsOfStatus {
  switch (trajectory.status) {
    case 'requested':
    case 'intake':
      return { primary: 'approve', others: ['refer', 'hold', 'reject'] }
    case 'matching':
      return { primary: waitsForCoach(trajectory) ? null : 'approve', others: ['hold', 'stop'] }
    case 'threeWayMeeting':
      return { primary: 'start', others: ['hold', 'stop'] }
    case 'running':
      return { primary: 'finish', others: ['midReview', 'hold', 'stop'] }
    case 'midTermReview':
      return { primary: 'continue', others: ['finish', 'stop'] }
    case 'onHold':
      return { primary: 'resume', others: isPaused(trajectory) ? [] : ['refer', 'reject'] }
    case 'finalEvaluation':
      return { primary: followUpAsked(trajectory, rules) ? 'followUp' : 'close', others: [] }
    case 'followUp':
    case 'stoppedEarly':
      return { primary: 'close', others: [] }
    case 'closed':
    case 'rejected':
    case 'referred':
    case 'anonymised':
      return { primary: null, others: [] }
  }
}

/**
 * What stands in the way of a step whatever date is chosen, so that it can be said before a date is asked.
 * Dates are judged when the step is taken.
 */
export function standingObstacles(
  step: Step,
  file: TrajectoryFile,
  context: CommandContext,
): readonly TrajectoryObstacle[] {
  const { trajectory } = file
  switch (step) {
    case 'start': {
      const input = { on: context.today, expectedEndOn: context.today }
      return startObstacles(trajectory, file, input, context).filter(({ code }) => code !== 'datesOutOfOrder')
    }
    case 'finish':
      if (trajectory.goals.length === 0) return []
      return openAgreements(trajectory).map((party) => ({ code: 'agreementMissing', party }))
    case 'continue':
      return continueObstacles(trajectory, file.rules)
    case 'followUp':
      return followUpObstacles(trajectory, file.rules)
    case 'close':
      return closeObstacles(trajectory, file.rules)
    case 'approve':
      return intakeObstacles(trajectory, decisionFactsOf(file), null, context).filter(
        ({ code }) => code === 'intakeMissing' || code === 'intakeIncomplete',
      )
    case 'refer':
    case 'reject':
    case 'hold':
    case 'resume':
    case 'midReview':
    case 'stop':
      return []
  }
}
