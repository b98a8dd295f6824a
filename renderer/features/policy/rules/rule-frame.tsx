import { Text } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext } from 'react'
import type { ParameterField } from '#shared/domain/policy-parameter-fields.ts'
import type { AdoptedPolicy } from '#shared/domain/policy.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useParameterText } from '../parameter-text.ts'
import classes from './rules.module.css'

/** The version in force, and which rules differ from it. null: there is nothing to hold the rules against. */
export interface RulesBefore {
  readonly policy: AdoptedPolicy
  readonly changed: readonly ParameterField[]
}

export const RulesBeforeContext = createContext<RulesBefore | null>(null)

interface RuleProps {
  readonly field: ParameterField
  readonly children: ReactNode
}

/** One rule with, below it, what it is in the version in force when that is something else. */
export function Rule({ field, children }: RuleProps) {
  return (
    <div>
      {children}
      <Before field={field} />
    </div>
  )
}

/** What the rule is in the version in force, when that is something else. */
export function Before({ field }: { readonly field: ParameterField }) {
  const t = useT('policyRules')
  const rules = useParameterText()
  const before = useContext(RulesBeforeContext)
  if (before === null || !before.changed.includes(field)) return null
  const { policy } = before
  return (
    <Text className={classes['before']} fz="sm">
      <IconArrowsLeftRight size={14} aria-hidden />
      <span>{t('was', { version: policy.version, value: rules.value(field, policy) })}</span>
    </Text>
  )
}
