import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { parameterGroupIds, parameterGroups } from '#shared/domain/policy-parameter-fields.ts'
import { changedParameters } from '#shared/domain/policy-compare.ts'
import { policyInForce } from '#shared/domain/policy-versions.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useRows } from '#renderer/data/live.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useParameterText } from '../parameter-text.ts'
import type { PartProps } from '../part-props.ts'
import { FormsAndGoals, MeetingsAndEvaluations } from '../rules/conversation-groups.tsx'
import { Anonymity, Coaches, TimeAndMoney } from '../rules/number-groups.tsx'
import { Retention } from '../rules/retention-group.tsx'
import { Before, type RulesBefore, RulesBeforeContext } from '../rules/rule-frame.tsx'
import { RuleGroup } from '../rules/rule-group.tsx'
import { SecondPairOfEyes } from '../rules/second-pair-group.tsx'
import classes from '../rules/rules.module.css'

/** The rules that trajectories under this version follow: to fill in while it is open, to read ever after. */
export function RulesPart({ row, mayEdit }: PartProps) {
  const t = useT('policyRules')
  const before = useRulesBefore(row.doc)
  return (
    <RulesBeforeContext.Provider value={before}>
      <Title order={2}>{t('title')}</Title>
      <Text c="dimmed" mb="lg" maw={620}>
        {t('lead')} <Differences before={before} />
      </Text>
      <div className={classes['groups']}>
        {mayEdit ? (
          <>
            <FormsAndGoals row={row} />
            <MeetingsAndEvaluations row={row} />
            <Coaches row={row} />
            <TimeAndMoney row={row} />
            <Anonymity row={row} />
            <Retention row={row} />
            <SecondPairOfEyes row={row} />
          </>
        ) : (
          <RulesReading policy={row.doc} />
        )}
      </div>
    </RulesBeforeContext.Provider>
  )
}

/** What this version is held against: the one in force, unless it is that one. */
function useRulesBefore(policy: Policy): RulesBefore | null {
  const rows = useRows('policies')
  return useMemo(() => {
    const inForce = policyInForce(rows?.map(({ doc }) => doc) ?? [], localToday())
    if (inForce === null || inForce.id === policy.id) return null
    return { policy: inForce, changed: changedParameters(inForce, policy) }
  }, [rows, policy])
}

function Differences({ before }: { readonly before: RulesBefore | null }) {
  const t = useT('policyRules')
  if (before === null) return null
  const { version } = before.policy
  const count = before.changed.length
  return count === 0 ? t('same', { version }) : t('differsCount', { count, version })
}

function RulesReading({ policy }: { readonly policy: Policy }) {
  const rules = useParameterText()
  return parameterGroupIds.map((group) => (
    <RuleGroup key={group} group={group} status={null}>
      <dl className={classes['values']}>
        {parameterGroups[group].map((field) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{rules.label(field)}</dt>
            <dd>
              {rules.value(field, policy)}
              <Before field={field} />
            </dd>
          </div>
        ))}
      </dl>
    </RuleGroup>
  ))
}
