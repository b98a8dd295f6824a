import { Text, Title } from '@mantine/core'
import type { Policy } from '#shared/domain/policy.ts'
import { policyInForce } from '#shared/domain/policy-versions.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { DiscussForm } from './discuss-form.tsx'
import classes from './policy.module.css'
import { TakeBackForm } from './take-back-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

interface StepsPartProps {
  readonly row: Row<Policy>
  readonly policies: readonly Policy[]
}

/** What happened with a version, who did it and when; and the steps that are not the council's or the adoption. */
export function StepsPart({ row, policies }: StepsPartProps) {
  const t = useT('policyLife')
  return (
    <section>
      <Title order={2}>{t('part.title')}</Title>
      <Text c="dimmed" mb="lg" maw={620}>
        {t('part.lead')}
      </Text>
      <History policy={row.doc} />
      <StepForm row={row} policies={policies} />
    </section>
  )
}

function StepForm({ row, policies }: StepsPartProps) {
  const { doc } = row
  if (doc.status === 'adopted') {
    const inForce = policyInForce(policies, localToday())
    return inForce?.id === doc.id ? <WithdrawForm row={{ ...row, doc }} policies={policies} /> : null
  }
  return doc.status === 'draft' ? <DiscussForm row={{ ...row, doc }} /> : <TakeBackForm row={{ ...row, doc }} />
}

function History({ policy }: { readonly policy: Policy }) {
  const t = useT('policyLife')
  const formats = useFormats()
  return (
    <>
      <Title order={3} mb="xs">
        {t('part.history')}
      </Title>
      {policy.history.length === 0 ? (
        <Text c="dimmed">{t('part.noHistory')}</Text>
      ) : (
        <ol className={classes['history']}>
          {/* Steps are only ever added, so the place of one is its key. */}
          {policy.history.map(({ kind, on, by, note }, at) => (
            <li key={at}>
              <Text fw={550}>{t(`kind.${kind}`)}</Text>
              <Text c="dimmed" fz="sm">
                {t('part.by', { date: formats.date(on), by })}
              </Text>
              {note !== '' && <Text className={classes['note']}>{note}</Text>}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
