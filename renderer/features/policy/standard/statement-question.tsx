import { Button, Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { EVIDENCE_FROM } from '#shared/domain/self-assessment-commands.ts'
import type { SelfAssessment } from '#shared/domain/self-assessment.ts'
import { type AssessmentFact, FEWEST_CASES } from '#shared/report/assessment-fact.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { RatingField } from '#renderer/ui/choice-fields.tsx'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import type { StandardStatement } from '#resources/presets/standard-self-assessment.ts'
import type { AssessmentFormInput, AssessmentFormValues } from './assessment-form.ts'
import { useFactText } from './fact-text.ts'
import classes from './standard.module.css'

interface StatementQuestionProps {
  readonly statement: StandardStatement
  readonly form: KeptForm<AssessmentFormInput, AssessmentFormValues>
  readonly fact: AssessmentFact | undefined
  readonly previous: SelfAssessment | null
}

/** One statement: what to look at, what the records say, the score and what it rests on. */
export function StatementQuestion({ statement, form, fact, previous }: StatementQuestionProps) {
  const t = useT('policyStandard')
  const local = useLocal()
  const name = `answers.${statement.id}` as const
  const { score, evidence } = useWatch({ control: form.control, name })
  const addEvidence = (text: string) => {
    const now = form.getValues(`${name}.evidence`).trim()
    form.setValue(`${name}.evidence`, now === '' ? text : `${now}\n${text}`, { shouldDirty: true, shouldTouch: true })
  }
  const needsEvidence = score !== null && score >= EVIDENCE_FROM && evidence.trim() === ''
  return (
    <li className={classes['statement']}>
      <RatingField
        control={form.control}
        name={`${name}.score`}
        label={local(statement.text)}
        hint={t('lookAt', { hint: local(statement.evidenceHint) })}
        minimum={0}
        maximum={3}
        anchors={{ 0: t('score.short0'), 1: t('score.short1'), 2: t('score.short2'), 3: t('score.short3') }}
      />
      {fact !== undefined && <DataFact fact={fact} onUse={addEvidence} />}
      <Previous statementId={statement.id} previous={previous} evidence={evidence} onUse={addEvidence} />
      <TextAreaField control={form.control} name={`${name}.evidence`} label={t('evidence')} minRows={2} />
      {needsEvidence && <StatusBadge tone="attention" label={t('evidenceNeeded')} />}
    </li>
  )
}

interface DataFactProps {
  readonly fact: AssessmentFact
  readonly onUse: (text: string) => void
}

/** What the own records say. The score that it points to is said, never filled in. */
function DataFact({ fact, onUse }: DataFactProps) {
  const t = useT('policyStandard')
  const formats = useFormats()
  const sentence = useFactText()(fact)
  if (sentence === null) {
    return (
      <div className={classes['fact']}>
        <Text fz="sm">{t('data.nothing')}</Text>
      </div>
    )
  }
  return (
    <div className={classes['fact']}>
      <Text fz="sm" fw={600}>
        {t('data.title')}
      </Text>
      <Text>{sentence}</Text>
      <Text fz="sm" c="dimmed">
        <Suggestion fact={fact} />
      </Text>
      <Button
        variant="subtle"
        size="compact-sm"
        mt={4}
        ml={-8}
        onClick={() => onUse(t('data.dated', { sentence, date: formats.date(localToday()) }))}
      >
        {t('data.use')}
      </Button>
    </div>
  )
}

function Suggestion({ fact: { suggestion, figure } }: { readonly fact: AssessmentFact }) {
  const t = useT('policyStandard')
  if (suggestion !== null) return t('data.suggestion', { score: suggestion, word: t(`score.short${suggestion}`) })
  return figure.kind === 'share' && figure.whole < FEWEST_CASES ? t('data.tooFew') : t('data.onlyFigure')
}

interface PreviousProps {
  readonly statementId: string
  readonly previous: SelfAssessment | null
  /** What is written now: the way to use the old text is offered while there is none. */
  readonly evidence: string
  readonly onUse: (text: string) => void
}

/** The answer of the last time, to hold this one against. */
function Previous({ statementId, previous, evidence, onUse }: PreviousProps) {
  const t = useT('policyStandard')
  const formats = useFormats()
  const answer = previous?.answers[statementId]
  if (previous === null || answer === undefined || answer.score === null) return null
  const { score, evidence: before } = answer
  const word = t(`score.short${score}`)
  return (
    <div className={classes['before']}>
      <Text fz="sm">{t('before.line', { date: formats.date(previous.on), score, word })}</Text>
      {before !== '' && (
        <Text fz="sm" c="dimmed" className={classes['kept']}>
          {before}
        </Text>
      )}
      {before !== '' && evidence.trim() === '' && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => onUse(before)}>
          {t('before.use')}
        </Button>
      )}
    </div>
  )
}
