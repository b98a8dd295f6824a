import { Stack, Text } from '@mantine/core'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { weightOf } from '#shared/domain/goal.ts'
import { goalLevels, type Goal } from '#shared/domain/trajectory.ts'
import { Facts } from './facts.tsx'
import { levelKeys } from './goal-form.ts'
import { levelLabel } from './obstacle-text.ts'
import classes from './trajectories.module.css'

/** A goal as it was agreed: to read, not to change. */
export function GoalView({ goal }: { readonly goal: Goal }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  return (
    <Stack gap="lg" pt="sm">
      {goal.dropped !== null && (
        <Text>{t('goals.droppedOn', { date: date(goal.dropped.on), reason: goal.dropped.reason })}</Text>
      )}
      <Facts
        facts={[
          [t('goals.noticeableBy'), goal.noticeableBy],
          [t('goals.awareness'), goal.awareness],
          [t('goals.responsibility'), goal.responsibility],
          [t('goals.managerContribution'), goal.managerContribution],
        ]}
      />
      <GoalLevels goal={goal} />
      <Text fz="sm" c="dimmed">
        {t('goals.weightLine', {
          importance: goal.importance,
          difficulty: goal.difficulty,
          weight: weightOf(goal),
        })}
      </Text>
    </Stack>
  )
}

/** The five levels, highest first as on a ladder, with the starting point marked. */
function GoalLevels({ goal }: { readonly goal: Goal }) {
  const t = useT('trajectories')
  return (
    <dl className={classes['levels']}>
      {goalLevels.toReversed().map((level) => {
        const at = goalLevels.indexOf(level)
        return (
          <div key={level} className={classes['level']} data-expected={level === 0 || undefined}>
            <dt title={t(`goals.level.${levelKeys[at] ?? 'z0'}`)}>{levelLabel(level)}</dt>
            <dd>
              {goal.levels[at]}
              {goal.baseline === level && <span className={classes['mark']}>{t('goals.baselineShort')}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
