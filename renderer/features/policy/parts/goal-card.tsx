import { ActionIcon, Group, Text, Title } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { indicatorScale, type PolicyGoal } from '#shared/domain/policy-goals.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { verdictOf } from '#shared/report/indicator-verdict.ts'
import type { IndicatorReading } from '#renderer/data/indicators.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { indicatorText, targetPicture, targetText } from '#renderer/i18n/indicator-figures.ts'
import { useFigureWords } from '#renderer/i18n/use-figure-words.ts'
import { TargetChart } from '#renderer/ui/target-chart.tsx'
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx'
import { indicatorPreset } from '#resources/presets/policy-goals.ts'
import classes from './goals.module.css'

/** What can be done with a goal; null where it can only be read. */
export interface GoalActions {
  readonly edit: () => void
  readonly move: (towards: 'first' | 'last') => void
  readonly remove: () => void
}

interface GoalCardProps {
  readonly goal: PolicyGoal
  /** Language that the policy is written in. */
  readonly language: Language
  readonly reading: IndicatorReading | null
  readonly place: { readonly first: boolean; readonly last: boolean }
  readonly actions: GoalActions | null
}

/** One goal: what it is for, what shows whether it works, and what that shows now. */
export function GoalCard({ goal, language, reading, place, actions }: GoalCardProps) {
  const t = useT('policyGoals')
  const local = useLocal()
  const words = useFigureWords()
  const indicator = indicatorPreset(goal.indicator)
  return (
    <li className={classes['card']}>
      <Group justify="space-between" align="start" wrap="nowrap" gap="sm">
        <div>
          <Text fz="sm" c="dimmed">
            {t('contributes')}: {t(`contributesTo.${goal.contributesTo}`).toLowerCase()}
          </Text>
          <Title order={3} lang={language}>
            {goal.name}
          </Title>
        </div>
        {actions !== null && <CardActions name={goal.name} place={place} actions={actions} />}
      </Group>
      {goal.explanation !== '' && (
        <Text lang={language} className={classes['explanation'] ?? ''}>
          {goal.explanation}
        </Text>
      )}
      <dl className={classes['facts']}>
        <dt>{t('indicator')}</dt>
        <dd>
          {local(indicator.name)}
          <details className={classes['computed']}>
            <summary>{t('computedFrom')} …</summary>
            {local(indicator.computedFrom)}
          </details>
        </dd>
        <dt>{t('target')}</dt>
        <dd>{targetText(indicatorScale(goal.indicator).kind, goal.target, words)}</dd>
        <dt>{t('now')}</dt>
        <dd>{reading === null ? t('reading') : <Measured goal={goal} reading={reading} />}</dd>
        <dt>{t('owner')}</dt>
        <dd lang={goal.owner === '' ? undefined : language}>{goal.owner === '' ? t('noOwner') : goal.owner}</dd>
      </dl>
    </li>
  )
}

function Measured({ goal, reading }: { readonly goal: PolicyGoal; readonly reading: IndicatorReading }) {
  const words = useFigureWords()
  const value = reading.values[goal.indicator]
  const verdict = verdictOf(goal.indicator, goal.target, value)
  return (
    <div className={classes['measured']}>
      <strong>{indicatorText(value, words)}</strong>
      {goal.target !== null && <VerdictBadge verdict={verdict} />}
      <span className={classes['chart']}>
        <TargetChart {...targetPicture(value, goal.target)} />
      </span>
    </div>
  )
}

interface CardActionsProps {
  readonly name: string
  readonly place: GoalCardProps['place']
  readonly actions: GoalActions
}

function CardActions({ name, place, actions }: CardActionsProps) {
  const t = useT('policyGoals')
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('up', { name })}
        disabled={place.first}
        onClick={() => actions.move('first')}
      >
        {' '}
        {/* prettier-ignore */}
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('down', { name })}
        disabled={place.last}
        onClick={() => actions.move('last')}
      >
        {' '}
        {/* prettier-ignore */}
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('edit', { name })} onClick={actions.edit}>
        <IconPencil size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('remove', { name })} onClick={actions.remove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
