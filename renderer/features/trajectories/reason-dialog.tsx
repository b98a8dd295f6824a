import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { useT } from '#renderer/i18n/use-t.ts'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import { limits } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import type { Result } from '#shared/result.ts'
import { obstaclesOf, type ChangeFailure } from './change.ts'
import { ObstacleList } from './obstacle-list.tsx'

const schema = z.object({ reason: z.string().trim().min(1).max(limits.text) })

interface ReasonDialogProps {
  readonly formKey: string
  readonly title: string
  readonly body: string
  readonly onClose: () => void
  /** Takes the decision; the dialog closes when it was taken, and says why when it was not. */
  readonly onReason: (reason: string) => Promise<Result<Trajectory, ChangeFailure>>
}

/** Asks for the reason of a decision that stays on record. */
export function ReasonDialog({ formKey, title, body, onClose, onReason }: ReasonDialogProps) {
  const t = useT('trajectories')
  const common = useT('common')
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const form = useKeptForm<{ reason: string }, z.output<typeof schema>>({
    key: formKey,
    schema,
    defaultValues: { reason: '' },
  })
  const cancel = () => {
    form.discard()
    onClose()
  }
  const take = form.handleSubmit(async ({ reason }) => {
    const result = await onReason(reason)
    setObstacles(obstaclesOf(result))
    if (result.ok) cancel()
  })
  return (
    <Modal opened onClose={cancel} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <form noValidate onSubmit={(event) => void take(event)}>
        <Stack gap="md">
          {obstacles.length > 0 && (
            <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
          )}
          <Text>{body}</Text>
          <TextAreaField
            control={form.control}
            name="reason"
            label={t('decision.reason')}
            hint={t('decision.reasonHint')}
            required
          />
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={cancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={form.formState.isSubmitting}>
              {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
