import { Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { ParameterGroup } from '#shared/domain/policy-parameter-fields.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import type { AutosaveStatus } from '#renderer/ui/autosave.ts'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import classes from './rules.module.css'

interface RuleGroupProps {
  readonly group: ParameterGroup
  /** null while reading. */
  readonly status: AutosaveStatus | null
  readonly children: ReactNode
}

/** Rules under one heading, with the reason why there is a rule at all. */
export function RuleGroup({ group, status, children }: RuleGroupProps) {
  const t = useT('policyRules')
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <Title order={3} id={heading}>
        {t(`group.${group}.title`)}
      </Title>
      <Text c="dimmed" mb="md">
        {t(`group.${group}.why`)}
      </Text>
      {status === null ? (
        children
      ) : (
        <form noValidate className={classes['group']} onSubmit={(event) => event.preventDefault()}>
          {children}
          <AutosaveNote status={status} />
        </form>
      )}
    </section>
  )
}
