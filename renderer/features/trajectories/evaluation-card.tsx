import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { evaluationForm } from '#resources/presets/evaluation-forms.ts'
import { waiverReasonName } from '#resources/presets/reminders-and-states.ts'
import { answersForHr, mayTypeOver } from '#shared/domain/answer-access.ts'
import type { EvaluationForm } from '#shared/domain/evaluation.ts'
import type { AskedMoment, Evaluation, Party } from '#shared/domain/trajectory.ts'
import { AnswersView } from './answers-view.tsx'
import { EvaluationEntry } from './evaluation-entry.tsx'
import { evaluationTitles } from './evaluation-titles.ts'
import { matrixOf, type TrajectoryFile } from './file.ts'
import { HandOver } from './hand-over.tsx'
import { WaiveForm } from './waive-form.tsx'

interface EvaluationCardProps {
  readonly file: TrajectoryFile
  readonly party: Party
  readonly moment: AskedMoment
  /** The questionnaire to fill in; null when this party is not asked. */
  readonly form: EvaluationForm | null
  readonly evaluation: Evaluation | null
  readonly editable: boolean
  readonly required: boolean
}

type Mode = 'closed' | 'answers' | 'fill' | 'waive'

/** The evaluation of one party at a moment: in, lapsed, or still to come. */
export function EvaluationCard({ file, party, moment, form, evaluation, editable, required }: EvaluationCardProps) {
  const t = useT('trajectories')
  const [mode, setMode] = useState<Mode>('closed')
  const close = () => setMode('closed')
  const fillable = editable && form !== null
  const open = fillable || mode === 'answers' ? mode : 'closed'
  return (
    <Section
      order={3}
      title={t(evaluationTitles[moment], { party: t(`partyLower.${party}`) })}
      actions={<EvaluationStatus evaluation={evaluation} required={required} />}
    >
      {(open === 'closed' || open === 'answers') && (
        <Group gap="sm">
          <CardButtons
            evaluation={evaluation}
            editable={fillable}
            typeOver={mayTypeOver(party, matrixOf(file))}
            mode={open}
            onMode={setMode}
          />
          {fillable && evaluation === null && <HandOver trajectoryId={file.trajectory.id} formId={form.id} />}
        </Group>
      )}
      <OpenPart file={file} form={form} evaluation={evaluation} mode={open} onDone={close} />
    </Section>
  )
}

interface OpenPartProps extends Pick<EvaluationCardProps, 'file' | 'form' | 'evaluation'> {
  readonly mode: Mode
  readonly onDone: () => void
}

/** The answers to read, or the form that is being filled in. */
function OpenPart({ file, form, evaluation, mode, onDone }: OpenPartProps) {
  if (mode === 'answers' && evaluation !== null) {
    const access = answersForHr(evaluation.perspective, matrixOf(file))
    return <AnswersView form={evaluationForm(evaluation.formId)} evaluation={evaluation} access={access} />
  }
  if (form === null) return null
  if (mode === 'fill') return <EvaluationEntry file={file} form={form} evaluation={evaluation} onDone={onDone} />
  return mode === 'waive' ? <WaiveForm file={file} form={form} onDone={onDone} /> : null
}

interface CardButtonsProps {
  readonly evaluation: Evaluation | null
  readonly editable: boolean
  /** Whether HR may have the answers in hand. */
  readonly typeOver: boolean
  readonly mode: Mode
  readonly onMode: (mode: Mode) => void
}

function CardButtons({ evaluation, editable, typeOver, mode, onMode }: CardButtonsProps) {
  const t = useT('trajectories')
  const received = evaluation?.outcome.status === 'received'
  const showing = mode === 'answers'
  return (
    <Group gap="sm">
      {received && (
        <Button variant="default" aria-expanded={showing} onClick={() => onMode(showing ? 'closed' : 'answers')}>
          {showing ? t('evaluation.hideAnswers') : t('evaluation.show')}
        </Button>
      )}
      {editable && (
        <FillButton received={received} open={evaluation === null} typeOver={typeOver} onFill={() => onMode('fill')} />
      )}
      {editable && evaluation === null && (
        <Button variant="subtle" color="gray" onClick={() => onMode('waive')}>
          {t('evaluation.waive')}
        </Button>
      )}
    </Group>
  )
}

interface FillButtonProps {
  readonly received: boolean
  /** Nothing has come yet. */
  readonly open: boolean
  readonly typeOver: boolean
  readonly onFill: () => void
}

/** The way to type the answers over, or why there is none. */
function FillButton({ received, open, typeOver, onFill }: FillButtonProps) {
  const t = useT('trajectories')
  if (typeOver) {
    return (
      <Button variant={received ? 'subtle' : 'default'} onClick={onFill}>
        {received ? t('evaluation.change') : t('evaluation.fill')}
      </Button>
    )
  }
  if (!open) return null
  return (
    <Text fz="sm" c="dimmed" maw={420}>
      {t('evaluation.screenOnly')}
    </Text>
  )
}

interface EvaluationStatusProps {
  readonly evaluation: Evaluation | null
  readonly required: boolean
}

function EvaluationStatus({ evaluation, required }: EvaluationStatusProps) {
  const t = useT('trajectories')
  const local = useLocal()
  const { date } = useFormats()
  if (evaluation === null) {
    return (
      <Group gap="sm">
        {!required && (
          <Text fz="sm" c="dimmed">
            {t('evaluation.optional')}
          </Text>
        )}
        <StatusBadge tone="neutral" label={t('evaluation.open')} />
      </Group>
    )
  }
  const { outcome } = evaluation
  return outcome.status === 'received' ? (
    <StatusBadge tone="done" label={t('evaluation.received', { date: date(outcome.on) })} />
  ) : (
    <StatusBadge
      tone="attention"
      label={t('evaluation.waived', { date: date(outcome.on), reason: local(waiverReasonName(outcome.reason)) })}
    />
  )
}
