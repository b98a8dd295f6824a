import { Text } from '@mantine/core'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { CheckListField } from '#renderer/ui/check-list-field.tsx'
import { misusePatterns } from '#resources/presets/misuse-patterns.ts'
import type { GroupProps } from './group-props.ts'
import { useRuleForm } from './rule-form.ts'
import { Rule } from './rule-frame.tsx'
import { RuleGroup } from './rule-group.tsx'
import classes from './rules.module.css'

/** The patterns for which nobody decides alone. */
export function SecondPairOfEyes({ row }: GroupProps) {
  const t = useT('policyRules')
  const local = useLocal()
  const { form, status } = useRuleForm(row, 'secondPairOfEyes')
  return (
    <RuleGroup group="secondPairOfEyes" status={status}>
      <Rule field="secondPairOfEyes">
        <CheckListField
          control={form.control}
          name="secondPairOfEyes"
          label={t('field.secondPairOfEyes')}
          hint={t('hint.secondPairOfEyes')}
          options={misusePatterns.map((pattern) => ({
            value: pattern.id,
            label: local(pattern.name),
            hint: pattern.recognise[0] === undefined ? undefined : local(pattern.recognise[0]),
          }))}
        />
      </Rule>
      <details className={classes['details']}>
        <summary>{t('patterns.recognise')}</summary>
        {misusePatterns.map((pattern) => (
          <section key={pattern.id}>
            <Text fw={600} mt="sm">
              {local(pattern.name)}
            </Text>
            <ul>
              {pattern.recognise.map((sign) => (
                <li key={sign.nl}>{local(sign)}</li>
              ))}
            </ul>
            <Text>{local(pattern.betterStep)}</Text>
          </section>
        ))}
      </details>
    </RuleGroup>
  )
}
