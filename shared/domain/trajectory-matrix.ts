import { withAgreementCleared, type Edited } from './agreement-version.ts'
import { withInformation } from './information-matrix-commands.ts'
import type { InformationCode, InformationItem, InformationMatrix, InformationReader } from './information-matrix.ts'
import type { CommandContext } from './primitives.ts'
import { statusObstacles, unless, type TrajectoryObstacle, type TrajectoryResult } from './trajectory-obstacles.ts'
import { goalStatuses } from './trajectory-status.ts'
import type { Trajectory } from './trajectory.ts'

/** One cell of who gets what. */
export interface MatrixChoice {
  readonly item: InformationItem
  readonly reader: InformationReader
  readonly code: InformationCode
}

/**
 * The three agree something else than the policy about who gets what. It is part of what they agree to, so agreements
 * lapse; and nobody can be given what the product never gives away.
 *
 * @param current the matrix that holds now: of this trajectory or of its policy
 */
export function agreeInformation(
  trajectory: Trajectory,
  { item, reader, code }: MatrixChoice,
  current: InformationMatrix,
  context: Pick<CommandContext, 'today'>,
): TrajectoryResult<Edited> {
  const changed = withInformation(current, item, reader, code)
  const obstacles: TrajectoryObstacle[] = statusObstacles(trajectory, ...goalStatuses)
  if (!changed.ok) obstacles.push({ code: 'informationBarred' })
  return unless(obstacles, () =>
    withAgreementCleared(trajectory, { ...trajectory, matrix: changed.ok ? changed.value : current }, context),
  )
}

/** Back to what the policy has. */
export const followPolicyMatrix = (
  trajectory: Trajectory,
  context: Pick<CommandContext, 'today'>,
): TrajectoryResult<Edited> =>
  unless(statusObstacles(trajectory, ...goalStatuses), () =>
    withAgreementCleared(trajectory, { ...trajectory, matrix: null }, context),
  )
