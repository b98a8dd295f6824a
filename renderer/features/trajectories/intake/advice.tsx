import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { intakeQuestion } from '#resources/presets/intake-rules.ts'
import { misusePattern } from '#resources/presets/misuse-patterns.ts'
import type { IntakeAdvice } from '#shared/domain/intake.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { useFormName } from '../form-name.ts'
import classes from './intake.module.css'

const looks = {
  red: { color: 'red', icon: IconHandStop },
  orange: { color: 'orange', icon: IconAlertTriangle },
  green: { color: 'green', icon: IconCircleCheck },
} as const

interface AdviceProps {
  readonly advice: IntakeAdvice
  readonly policy: Policy | null
  /** Without the explanation of each fact. */
  readonly brief?: boolean
}

/** What the answers come down to, and the facts that led to it. */
export function Advice({ advice, policy, brief = false }: AdviceProps) {
  const t = useT('intake')
  const local = useLocal()
  const formName = useFormName(policy)
  const { level, formId, facts, misuse, open } = advice
  const { color, icon: LevelIcon } = looks[level]
  const otherForm = level === 'green' && formId !== 'coaching'
  return (
    <Alert
      color={color}
      variant="light"
      icon={<LevelIcon aria-hidden />}
      title={t(otherForm ? 'advice.greenOther' : `advice.${level}`)}
      role="status"
    >
      {formId === null && <Text>{t('advice.noForm')}</Text>}
      {formId !== null && formId !== 'coaching' && <Text>{t('advice.form', { form: formName(formId) })}</Text>}
      {facts.length + misuse.length === 0 && <Text>{t('advice.nothing')}</Text>}
      {facts.length + misuse.length > 0 && (
        <ul className={classes['facts']} aria-label={t('advice.facts')}>
          {facts.map((id) => (
            <li key={id}>
              {local(intakeQuestion(id).question)}
              {!brief && <Text fz="sm">{local(intakeQuestion(id).advice)}</Text>}
            </li>
          ))}
          {misuse.map((id) => (
            <li key={id}>
              {t('advice.misuse', { name: local(misusePattern(id).name) })}
              {!brief && <Text fz="sm">{local(misusePattern(id).betterStep)}</Text>}
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <Text fz="sm" mt={4}>
          {t('advice.open', { count: open.length })}
        </Text>
      )}
    </Alert>
  )
}
