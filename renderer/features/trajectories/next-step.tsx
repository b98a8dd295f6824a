import { Text } from '@mantine/core'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import type { TrajectoryListItem } from './list-items.ts'

/** What is next for a trajectory, and whether its term has passed. */
export function NextStepOf({ row: { nextStep, late } }: { readonly row: TrajectoryListItem }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  if (nextStep === null) return ''
  const step = t(`next.${nextStep}`)
  if (late === null) return step
  const why = t(late.kind === 'decision' ? 'list.lateDecision' : 'list.lateFollowUp', { date: date(late.dueOn) })
  return (
    <span title={why}>
      {step}{' '}
      <Text component="span" fz="sm" c="orange" fw={600}>
        {t('list.late')}
      </Text>
    </span>
  )
}
