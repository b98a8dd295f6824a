import { Text } from '@mantine/core'
import { useId } from 'react'
import { useWatch } from 'react-hook-form'
import { knockOutBinding } from '#shared/domain/coach-assessment.ts'
import type { CoachLevel } from '#shared/domain/coach-level-names.ts'
import type { AssessmentConversation, Coach } from '#shared/domain/coach.ts'
import { type KnockOut, scoreLevels, type WeightedCriterion } from '#shared/domain/criteria-set.ts'
import { type IsoDate } from '#shared/domain/primitives.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RatingField } from '#renderer/ui/choice-fields.tsx'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import type { AssessInput, AssessOutput } from './assess-form.ts'
import { FromRegister } from './from-register.tsx'
import { QuestionHelp } from './question-help.tsx'
import { YesNoField } from './yes-no-field.tsx'
import classes from '../coaches.module.css'

type AssessForm = KeptForm<AssessInput, AssessOutput>

interface KnockOutQuestionProps {
  readonly form: AssessForm
  readonly coach: Coach
  readonly criterion: KnockOut
  readonly minimumLevel: CoachLevel | null
  readonly on: IsoDate
  readonly conversation: AssessmentConversation | null
}

/** A demand that must be met. What the dates in the register settle is shown as such and cannot be overruled. */
export function KnockOutQuestion(props: KnockOutQuestionProps) {
  const { form, coach, criterion, on, conversation } = props
  const t = useT('coachAssess')
  const common = useT('common')
  const headId = useId()
  const binding = knockOutBinding(coach, criterion.id, on)
  return (
    <li>
      <div role="group" aria-labelledby={headId} className={classes['question']}>
        <div className={classes['questionHead']}>
          <Text fw={550} id={headId}>
            {criterion.text}
          </Text>
          {binding !== 'free' && (
            <StatusBadge
              tone={binding === 'settled' ? 'done' : 'danger'}
              label={binding === 'settled' ? common('yes') : common('no')}
            />
          )}
        </div>
        <FromRegister coach={coach} criterionId={criterion.id} minimumLevel={props.minimumLevel} on={on} />
        {binding === 'free' && (
          <YesNoField control={form.control} name={`knockOuts.${criterion.id}.met`} label={criterion.text} />
        )}
        <TextAreaField
          control={form.control}
          name={`knockOuts.${criterion.id}.note`}
          label={t('knockOuts.note')}
          minRows={1}
        />
        <QuestionHelp criterion={criterion} conversation={conversation} />
      </div>
    </li>
  )
}

interface WeightedQuestionProps {
  readonly form: AssessForm
  readonly criterion: WeightedCriterion
  readonly conversation: AssessmentConversation | null
}

/** A criterion scored 1–5, with what a 1, a 3 and a 5 look like, and what the score rests on. */
export function WeightedQuestion({ form, criterion, conversation }: WeightedQuestionProps) {
  const t = useT('coachAssess')
  const score = useWatch({ control: form.control, name: `scores.${criterion.id}` })
  const isExtreme = score === scoreLevels.min || score === scoreLevels.max
  return (
    <li>
      <div className={classes['question']}>
        <RatingField
          control={form.control}
          name={`scores.${criterion.id}`}
          label={criterion.text}
          hint={t('weighted.weight', { weight: criterion.weight })}
        />
        <dl className={classes['anchors']}>
          {scoreLevels.described.map((described) => (
            <div key={described} data-chosen={described === score || undefined}>
              <dt>{described}</dt>
              <dd>{criterion.anchors[described]}</dd>
            </div>
          ))}
        </dl>
        <TextAreaField
          control={form.control}
          name={`scoreNotes.${criterion.id}`}
          label={isExtreme ? t('weighted.noteExtreme', { score }) : t('weighted.note')}
          minRows={1}
        />
        <QuestionHelp criterion={criterion} conversation={conversation} />
      </div>
    </li>
  )
}
