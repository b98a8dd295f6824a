import type { CommandContext, IsoDate } from './primitives.ts'
import { dateObstacles, named, statusObstacles, textObstacles, unless, type TrajectoryResult } from './trajectory-obstacles.ts' // prettier-ignore
import { finishingStatuses } from './trajectory-status.ts'
import type { FinalReport, Trajectory } from './trajectory.ts'

/** What coachee and coach write. */
export type FinalReportTexts = Pick<FinalReport, 'reached' | 'atWork' | 'next'>

const reportStatuses = [...finishingStatuses, 'closed'] as const

/** Writes the final report. An approval was given to a text, so another text takes another approval. */
export function writeFinalReport(
  trajectory: Trajectory,
  texts: FinalReportTexts,
  context: Pick<CommandContext, 'today'>,
): TrajectoryResult {
  const before = trajectory.finalReport
  const reached = texts.reached.trim()
  const atWork = texts.atWork.trim()
  const next = texts.next.trim()
  const same = before?.reached === reached && before.atWork === atWork && before.next === next
  const obstacles = [...statusObstacles(trajectory, ...reportStatuses), ...textObstacles('finalReport', reached)]
  return unless(obstacles, () =>
    same
      ? trajectory
      : { ...trajectory, finalReport: { reached, atWork, next, writtenOn: context.today, approvedOn: null } },
  )
}

/** Records that the coachee approved the report as it stands, so that others may get it; null takes that back. */
export function approveFinalReport(
  trajectory: Trajectory,
  on: IsoDate | null,
  context: CommandContext,
): TrajectoryResult {
  const { finalReport } = trajectory
  if (finalReport === null) return unless([{ code: 'notFound' }], () => trajectory)
  const obstacles = [
    ...statusObstacles(trajectory, ...reportStatuses),
    ...dateObstacles(
      named('reportWrittenOn', finalReport.writtenOn),
      named('reportApprovedOn', on),
      named('today', context.today),
    ),
  ]
  return unless(obstacles, () => ({ ...trajectory, finalReport: { ...finalReport, approvedOn: on } }))
}
