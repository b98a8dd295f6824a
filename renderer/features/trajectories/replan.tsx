import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { useT } from '#renderer/i18n/use-t.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { isoDateSchema, textSchema } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import type { TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { replan } from '#shared/domain/trajectory-sessions.ts'
import { isIn, runningStatuses } from '#shared/domain/trajectory-status.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { obstaclesOf, useChange } from './change.ts'
import { ObstacleList } from './obstacle-list.tsx'
import classes from './trajectories.module.css'

const planSchema = z.object({
  plannedSessions: z.number().int().min(1).max(50),
  expectedEndOn: isoDateSchema,
  reason: textSchema.trim().min(1),
})
interface PlanInput {
  plannedSessions: number | null
  expectedEndOn: string | null
  reason: string
}

/** The decision to extend or shorten, while the sessions run. */
export function Replan({ trajectory, rules }: ReplanProps) {
  return isIn(trajectory.status, runningStatuses) ? <PlanForm trajectory={trajectory} rules={rules} /> : null
}

interface ReplanProps {
  readonly trajectory: Trajectory
  readonly rules: TrajectoryRules
}

function PlanForm({ trajectory, rules }: ReplanProps) {
  const t = useT('trajectories')
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const { plannedSessions, expectedEndOn } = trajectory
  const form = useKeptForm<PlanInput, z.output<typeof planSchema>>({
    key: `trajectory/${trajectory.id}/plan`,
    schema: planSchema,
    defaultValues: { plannedSessions, expectedEndOn, reason: '' },
  })
  const save = form.handleSubmit(async (plan) => {
    const result = await change('trajectory.edit', (doc, context) => replan(doc, plan, rules, context))
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.setValue('reason', '')
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('sessions.replanned') })
  })
  return (
    <Section title={t('sessions.plan')} description={t('sessions.planLead')}>
      <form noValidate onSubmit={(event) => void save(event)}>
        {obstacles.length > 0 && (
          <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
        )}
        <div className={classes['entry']}>
          <NumberField
            control={form.control}
            name="plannedSessions"
            label={t('form.plannedSessions')}
            hint={t('form.plannedSessionsMax', { maximum: rules.maxSessions })}
          />
          <DateField control={form.control} name="expectedEndOn" label={t('step.expectedEndOn')} />
        </div>
        <div className={classes['after']}>
          <TextField
            control={form.control}
            name="reason"
            label={t('decision.reason')}
            hint={t('decision.reasonHint')}
            required
          />
        </div>
        <Group mt="md">
          <Button type="submit" variant="default" loading={form.formState.isSubmitting}>
            {t('sessions.replan')}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
