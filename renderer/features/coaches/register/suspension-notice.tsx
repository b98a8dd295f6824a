import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { decidedCriteria, lastDecision } from '#shared/domain/coach-standing.ts'
import { type CoachStepKind, suspensionProposal } from '#shared/domain/coach-steps.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { useObstacleText } from '../admission-text.ts'
import classes from '../coaches.module.css'
import { StepDialog } from './step-form.tsx'

/** The proposal to suspend: the operator takes it over or sets it aside. Nothing happens by itself. */
export function SuspensionNotice({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coachRegister')
  const { date } = useFormats()
  const obstacleText = useObstacleText()
  const mayChange = useMayChange()
  const [step, setStep] = useState<CoachStepKind | null>(null)
  const proposal = suspensionProposal(row.doc, localToday())
  const decision = lastDecision(row.doc)
  const criteria = decision === null ? null : decidedCriteria(row.doc, decision)
  if (proposal === null || criteria === null) return <StepDialog row={row} kind={step} onClose={() => setStep(null)} />
  return (
    <Alert variant="light" color="red" icon={<IconAlertTriangle aria-hidden />} title={t('proposal.title')} mb="lg">
      {proposal.since === null ? t('proposal.body') : t('proposal.since', { date: date(proposal.since) })}
      <ul className={classes['reasons']}>
        {proposal.obstacles.map((obstacle) => (
          <li key={obstacle.code}>{obstacleText(obstacle, criteria)}</li>
        ))}
      </ul>
      {mayChange && (
        <Group gap="sm" mt="md">
          <Button onClick={() => setStep('suspended')}>{t('proposal.accept')}</Button>
          <Button variant="default" onClick={() => setStep('proposalSetAside')}>
            {t('proposal.setAside')}
          </Button>
        </Group>
      )}
      <StepDialog row={row} kind={step} onClose={() => setStep(null)} />
    </Alert>
  )
}
