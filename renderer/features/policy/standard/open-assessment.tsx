import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { saveAssessment } from '#shared/domain/self-assessment-commands.ts'
import type { SelfAssessment } from '#shared/domain/self-assessment.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import type { AssessmentFact } from '#shared/report/assessment-fact.ts'
import { fail } from '#shared/result.ts'
import { commit, put, readRow } from '#renderer/data/commit.ts'
import { commandContext, today } from '#renderer/data/context.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { selfAssessmentStandard, standardAreas } from '#resources/presets/standard-self-assessment.ts'
import policy from '../policy.module.css'
import { AreaPager } from './area-pager.tsx'
import {
  type AssessmentFormInput,
  assessmentFormSchema,
  type AssessmentFormValues,
  answersIn,
  assessmentInput,
} from './assessment-form.ts'
import { AssessmentNav, OUTCOME } from './assessment-nav.tsx'
import { AssessmentOutcome } from './assessment-outcome.tsx'
import { ConcludeSection } from './conclude-section.tsx'
import { StatementQuestion } from './statement-question.tsx'
import { useAssessmentFacts } from './use-assessment-facts.ts'
import classes from './standard.module.css'

interface OpenAssessmentProps {
  readonly row: Row<SelfAssessment>
  readonly previous: SelfAssessment | null
  /** The area that is shown, or the outcome. */
  readonly part: string
}

/** An assessment at work, saved as you type: one area at a time, all areas in reach. */
export function OpenAssessment({ row, previous, part }: OpenAssessmentProps) {
  const schema = useMemo(() => assessmentFormSchema(row.doc, today()), [row.doc])
  const form = useKeptForm<AssessmentFormInput, AssessmentFormValues>({
    key: `selfAssessment/${row.id}`,
    schema,
    defaultValues: assessmentInput(row.doc),
    revision: row.rev,
  })
  const status = useAutosave(form, (values) => save(row.id, values))
  const facts = useAssessmentFacts()
  const answers = answersIn(useWatch({ control: form.control, name: 'answers' }))
  return (
    <div className={policy['draft']}>
      <AssessmentNav assessmentId={row.id} answers={answers} current={part} />
      <div className={classes['content']}>
        {part === OUTCOME ? (
          <>
            <Details form={form} />
            <AssessmentOutcome answers={answers} previous={previous} />
            <ConcludeSection row={row} answers={answers} hasUnsaved={form.hasUnsaved} />
          </>
        ) : (
          <Area key={part} areaId={part} form={form} previous={previous} facts={facts} />
        )}
        <AutosaveNote status={status} />
        <AreaPager assessmentId={row.id} current={part} />
      </div>
    </div>
  )
}

/** Saves the form on the newest revision of the record. */
async function save(assessmentId: string, values: AssessmentFormValues) {
  const row = await readRow('selfAssessments', assessmentId)
  if (row === null) return fail({ code: 'notFound' } as const)
  const changed = saveAssessment(row.doc, values, selfAssessmentStandard, commandContext())
  return changed.ok ? commit('selfAssessment.save', [put('selfAssessments', row.rev, changed.value)]) : changed
}

type AssessmentForm = KeptForm<AssessmentFormInput, AssessmentFormValues>

function Details({ form }: { readonly form: AssessmentForm }) {
  const t = useT('policyStandard')
  return (
    <Section title={t('details')}>
      <div className={policy['form']}>
        <DateField control={form.control} name="on" label={t('on')} until={localToday()} required />
        <TextField control={form.control} name="by" label={t('by')} hint={t('byHint')} required />
      </div>
    </Section>
  )
}

interface AreaProps {
  readonly areaId: string
  readonly form: AssessmentForm
  readonly previous: SelfAssessment | null
  /** undefined while the records are read. */
  readonly facts: ReadonlyMap<string, AssessmentFact> | undefined
}

function Area({ areaId, form, previous, facts }: AreaProps) {
  const t = useT('policyStandard')
  const local = useLocal()
  const area = standardAreas.find(({ id }) => id === areaId)
  if (area === undefined) return null
  return (
    <Section title={local(area.name)} description={t('scale')}>
      <Text fz="sm" c="dimmed" mb="md">
        {t('evidenceHint')}
      </Text>
      <ol className={classes['statements']}>
        {area.statements.map((statement) => (
          <StatementQuestion
            key={statement.id}
            statement={statement}
            form={form}
            fact={facts?.get(statement.id)}
            previous={previous}
          />
        ))}
      </ol>
    </Section>
  )
}
