import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { coachLevels, questionKinds } from '#shared/domain/coach-level-names.ts'
import { minimumGroupOptions, parameterRanges } from '#shared/domain/policy-parameters.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { MoneyField, NumberField } from '#renderer/ui/number-fields.tsx'
import type { GroupProps } from './group-props.ts'
import { type RuleForm, useRuleForm } from './rule-form.ts'
import { Rule } from './rule-frame.tsx'
import { RuleGroup } from './rule-group.tsx'
import classes from './rules.module.css'

/** Which level of coach a question asks for, and how much an internal coach takes on. */
export function Coaches({ row }: GroupProps) {
  const t = useT('policyRules')
  const { form, status } = useRuleForm(row, 'coaches')
  const { control } = form
  const atATime = useWatch({ control, name: 'maxParallelInternal' })
  const levels = coachLevels.map((level) => ({ value: level, label: t(`value.level.${level}`) }))
  return (
    <RuleGroup group="coaches" status={status}>
      <Text fz="sm" c="dimmed">
        {t('hint.coachLevels')}
      </Text>
      <div className={classes['pair']}>
        {questionKinds.map((kind) => (
          <Rule key={kind} field={`coachLevels.${kind}`}>
            <SelectField
              control={control}
              name={`coachLevels.${kind}`}
              label={t(`field.coachLevels.${kind}`)}
              options={levels}
              placeholder={t('value.level.any')}
              clearable
            />
          </Rule>
        ))}
      </div>
      <Rule field="maxParallelInternal">
        <NumberField
          control={control}
          name="maxParallelInternal"
          label={t('field.maxParallelInternal')}
          hint={t('hint.maxParallelInternal', parameterRanges.maxParallelInternal)}
          unit={t('unit.trajectories', { count: atATime ?? 0 })}
        />
      </Rule>
    </RuleGroup>
  )
}

/** How long a trajectory is, how soon it is decided on, and what it may cost. */
export function TimeAndMoney({ row }: GroupProps) {
  const t = useT('policyRules')
  const { form, status } = useRuleForm(row, 'timeAndMoney')
  const { control } = form
  useBothBudgets(form)
  const [maxSessions, decisionDays] = useWatch({ control, name: ['maxSessions', 'decisionDays'] })
  return (
    <RuleGroup group="timeAndMoney" status={status}>
      <Rule field="maxSessions">
        <NumberField
          control={control}
          name="maxSessions"
          label={t('field.maxSessions')}
          hint={t('hint.maxSessions', parameterRanges.maxSessions)}
          unit={t('unit.sessions', { count: maxSessions ?? 0 })}
        />
      </Rule>
      <Rule field="decisionDays">
        <NumberField
          control={control}
          name="decisionDays"
          label={t('field.decisionDays')}
          hint={t('hint.decisionDays', parameterRanges.decisionDays)}
          unit={t('unit.workingDays', { count: decisionDays ?? 0 })}
        />
      </Rule>
      <Rule field="budget.perTrajectoryCents">
        <MoneyField
          control={control}
          name="budget.perTrajectoryCents"
          label={t('field.budget.perTrajectoryCents')}
          hint={t('hint.budgetTrajectory')}
        />
      </Rule>
      <Rule field="budget.perYearCents">
        <MoneyField
          control={control}
          name="budget.perYearCents"
          label={t('field.budget.perYearCents')}
          hint={t('hint.budgetYear')}
        />
      </Rule>
    </RuleGroup>
  )
}

/** The two amounts are held against each other, so both are looked at again when one of them changes. */
function useBothBudgets({ control, trigger }: RuleForm): void {
  const { perTrajectoryCents, perYearCents } = useWatch({ control, name: 'budget' })
  const before = useRef({ perTrajectoryCents, perYearCents })
  useEffect(() => {
    const { current } = before
    if (current.perTrajectoryCents === perTrajectoryCents && current.perYearCents === perYearCents) return
    before.current = { perTrajectoryCents, perYearCents }
    void trigger(['budget.perTrajectoryCents', 'budget.perYearCents'])
  }, [perTrajectoryCents, perYearCents, trigger])
}

/** The smallest group that a report prints a figure of. */
export function Anonymity({ row }: GroupProps) {
  const t = useT('policyRules')
  const { form, status } = useRuleForm(row, 'anonymity')
  return (
    <RuleGroup group="anonymity" status={status}>
      <Rule field="minimumGroup">
        <SelectField
          control={form.control}
          name="minimumGroup"
          label={t('field.minimumGroup')}
          hint={t('hint.minimumGroup')}
          options={minimumGroupOptions.map((size) => ({
            value: String(size),
            label: t('value.people', { count: size }),
          }))}
        />
      </Rule>
    </RuleGroup>
  )
}
