import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { dropGoal } from '#shared/domain/trajectory-goals.ts'
import type { Goal } from '#shared/domain/trajectory.ts'
import { edited, useChange } from './change.ts'
import type { TrajectoryFile } from './file.ts'
import { ReasonDialog } from './reason-dialog.tsx'

interface DropGoalProps {
  readonly goal: Goal
  readonly file: TrajectoryFile
}

/** Gives up a goal that all three had agreed to: with a reason, and on record. */
export function DropGoal({ goal, file }: DropGoalProps) {
  const t = useT('trajectories')
  const change = useChange(file.trajectory.id)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('goals.drop')}
      </Button>
      {asking && (
        <ReasonDialog
          formKey={`trajectory/${file.trajectory.id}/goal/${goal.id}/drop`}
          title={t('goals.drop')}
          body={t('goals.dropBody', { title: goal.title.trim() === '' ? t('goals.unnamed') : goal.title })}
          onClose={() => setAsking(false)}
          onReason={async (reason) => {
            const result = await change('trajectory.edit', (doc, context) =>
              edited(dropGoal(doc, { goalId: goal.id, reason }, context)),
            )
            if (result.ok) notify({ kind: 'done', message: t('goals.dropped') })
            return result
          }}
        />
      )}
    </>
  )
}
