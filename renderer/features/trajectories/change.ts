import { useCallback } from 'react'
import { commit, put, readRow } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import type { Edited } from '#shared/domain/agreement-version.ts'
import type { CommandContext } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle, TrajectoryResult } from '#shared/domain/trajectory-obstacles.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import type { CommitAction } from '#shared/ipc/vault-actions.ts'
import { fail, ok, type Result } from '#shared/result.ts'

/** Why a change did not happen: refused with reasons, or not written (the operator has been told). */
export type ChangeFailure =
  { readonly code: 'refused'; readonly obstacles: readonly TrajectoryObstacle[] } | { readonly code: 'notSaved' }

/** A command of the domain, ready for the newest revision of the trajectory. */
export type Command = (trajectory: Trajectory, context: CommandContext) => TrajectoryResult

/** The trajectory of a change that may have cleared the agreements; what it cleared is told where it matters. */
export const edited = (result: TrajectoryResult<Edited>): TrajectoryResult =>
  result.ok ? ok(result.value.trajectory) : result

/** Runs a command on the newest revision and commits its outcome as one action. */
export type Change = (action: CommitAction, command: Command) => Promise<Result<Trajectory, ChangeFailure>>

/** The way to change one trajectory. */
export function useChange(trajectoryId: string): Change {
  const errorText = useErrorText()
  return useCallback(
    async (action, command) => {
      const row = await readRow('trajectories', trajectoryId)
      if (row === null) return fail({ code: 'refused', obstacles: [{ code: 'notFound' }] })
      const outcome = command(row.doc, commandContext())
      if (!outcome.ok) return fail({ code: 'refused', obstacles: outcome.error })
      const saved = await commit(action, [put('trajectories', row.rev, outcome.value)])
      if (saved.ok) return ok(outcome.value)
      notify({ kind: 'error', message: errorText.vault(saved.error) })
      return fail({ code: 'notSaved' })
    },
    [trajectoryId, errorText],
  )
}

/** The reasons of a failed change; empty when there are none to show. */
export const obstaclesOf = (result: Result<unknown, ChangeFailure>): readonly TrajectoryObstacle[] =>
  !result.ok && result.error.code === 'refused' ? result.error.obstacles : []
