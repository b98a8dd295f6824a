import { Alert, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { openRemarks } from '#shared/domain/policy-support.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { CouncilAnswerForm } from './council-answer-form.tsx'
import { CouncilAskForm } from './council-ask-form.tsx'
import { CouncilFacts } from './council-facts.tsx'
import classes from './policy.module.css'
import { WorHelp } from './wor-help.tsx'

/** The works council and this version: whether its consent is needed, how it was asked, what it answered. */
export function CouncilForm({ row }: { readonly row: Row<OpenPolicy> }) {
  const t = useT('policy')
  const life = useT('policyLife')
  return (
    <section>
      <Title order={2}>{t('council.title')}</Title>
      <Text c="dimmed" mb="md" maw={620}>
        {life('council.lead')}
      </Text>
      <WorHelp />
      <Standing row={row} />
    </section>
  )
}

function Standing({ row }: { readonly row: Row<OpenPolicy> }) {
  const { worksCouncil, status, id } = row.doc
  const t = useT('policyLife')
  if (status === 'draft') {
    return (
      <Notice text={t('council.firstDiscuss')}>
        <Link to="/policy/$policyId" params={{ policyId: id }} search={{ tab: 'steps' }} className="cb-link">
          {t('council.toSteps')}
        </Link>
      </Notice>
    )
  }
  switch (worksCouncil.status) {
    case 'open':
      return <Ask row={row} />
    case 'notNeeded':
      return (
        <>
          <CouncilFacts council={worksCouncil} />
          <details className={classes['fold']}>
            <summary>{t('council.changeMind')}</summary>
            <Ask row={row} />
          </details>
        </>
      )
    case 'asked':
      return (
        <>
          <Overdue respondBy={worksCouncil.respondBy} />
          <CouncilFacts council={worksCouncil} />
          <CouncilAnswerForm row={row} />
        </>
      )
    case 'consented':
      return <CouncilFacts council={worksCouncil} />
    case 'withheld':
      return (
        <>
          <CouncilFacts council={worksCouncil} />
          <Notice text={t('council.withheldHint')}>
            <Link to="/policy/$policyId" params={{ policyId: id }} search={{ tab: 'steps' }} className="cb-link">
              {t('next.takeBack')}
            </Link>
          </Notice>
        </>
      )
  }
}

/** With remarks open the council cannot be asked; that its consent is not needed can be recorded all the same. */
function Ask({ row }: { readonly row: Row<OpenPolicy> }) {
  const t = useT('policyLife')
  const count = openRemarks(row.doc.contributions).length
  return (
    <>
      {count > 0 && (
        <Notice text={t('council.remarks', { count })}>
          <Link to="/policy/$policyId" params={{ policyId: row.id }} search={{ tab: 'support' }} className="cb-link">
            {t('council.toSupport')}
          </Link>
        </Notice>
      )}
      <CouncilAskForm row={row} />
    </>
  )
}

function Overdue({ respondBy }: { readonly respondBy: string | null }) {
  const t = useT('policyLife')
  const formats = useFormats()
  if (respondBy === null || respondBy >= localToday()) return null
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} mb="lg" maw={620}>
      {t('council.respondedLate', { date: formats.date(respondBy) })}
    </Alert>
  )
}

function Notice({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <Alert color="gray" variant="light" icon={<IconInfoCircle aria-hidden />} mb="lg" maw={620}>
      <Text>{text}</Text>
      {children}
    </Alert>
  )
}
