import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { knockOutBinding } from '#shared/domain/coach-assessment.ts'
import { countingCertificate, needsInsurance } from '#shared/domain/coach-standing.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { type KnockOut, scoreLevels, type WeightedCriterion } from '#shared/domain/criteria-set.ts'
import { type IsoDate } from '#shared/domain/primitives.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RatingField } from '#renderer/ui/choice-fields.tsx'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import type { AssessInput, AssessOutput } from './assess-form.ts'
import { YesNoField } from './yes-no-field.tsx'
import classes from './coaches.module.css'

type AssessForm = KeptForm<AssessInput, AssessOutput>

/** Why a criterion is there and how to find out, behind one click. */
function Explanation({ text }: { readonly text: string }) {
  const t = useT('coaches')
  if (text === '') return null
  return (
    <details className={classes['help']}>
      <summary>{t('assess.explain')}</summary>
      {text.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  )
}

interface KnockOutQuestionProps {
  readonly form: AssessForm
  readonly coach: Coach
  readonly criterion: KnockOut
  readonly on: IsoDate
}

/** A demand that must be met. What the dates in the register settle is shown as such and cannot be overruled. */
export function KnockOutQuestion({ form, coach, criterion, on }: KnockOutQuestionProps) {
  const t = useT('coaches')
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
        <FromRegister coach={coach} criterionId={criterion.id} on={on} />
        {binding === 'free' && (
          <YesNoField control={form.control} name={`knockOuts.${criterion.id}.met`} label={criterion.text} />
        )}
        <TextAreaField
          control={form.control}
          name={`knockOuts.${criterion.id}.note`}
          label={t('assess.note')}
          minRows={1}
        />
        <Explanation text={explanationOf(criterion)} />
      </div>
    </li>
  )
}

interface FromRegisterProps {
  readonly coach: Coach
  readonly criterionId: string
  readonly on: IsoDate
}

/** What the register says about a dated paper, with the way to put it right. */
function FromRegister({ coach, criterionId, on }: FromRegisterProps) {
  const t = useT('coaches')
  const text = useRegisterText()
  const blocked = knockOutBinding(coach, criterionId, on) === 'blocked'
  if (criterionId !== 'valid-certificate' && criterionId !== 'liability-insurance') return null
  const isCertificate = criterionId === 'valid-certificate'
  return (
    <Text fz="sm">
      {isCertificate ? text.certificate(coach, on, blocked) : text.insurance(coach, blocked)}{' '}
      {blocked && (
        <Link
          to="/coaches/$coachId"
          params={{ coachId: coach.id }}
          search={{ tab: isCertificate ? 'certificates' : 'details' }}
          className="cb-link"
        >
          {isCertificate ? t('assess.toCertificates') : t('assess.toDetails')}
        </Link>
      )}
    </Text>
  )
}

function useRegisterText() {
  const t = useT('coaches')
  const formats = useFormats()
  return {
    certificate: (coach: Coach, on: IsoDate, blocked: boolean): string => {
      const certificate = countingCertificate(coach, on)
      if (blocked || certificate === null) return t('assess.certificateNot')
      return t('assess.certificateValid', {
        body: t(`certificate.bodyName.${certificate.body}`),
        level: certificate.level,
        date: formats.date(certificate.validUntil),
      })
    },
    insurance: (coach: Coach, blocked: boolean): string => {
      if (!needsInsurance(coach)) return t('assess.insuranceInternal')
      if (blocked || coach.insuredUntil === null) return t('assess.insuranceNot')
      return t('assess.insuranceValid', { date: formats.date(coach.insuredUntil) })
    },
  }
}

/** A criterion scored 1–5, with what a 1, a 3 and a 5 look like. */
export function WeightedQuestion({
  form,
  criterion,
}: {
  readonly form: AssessForm
  readonly criterion: WeightedCriterion
}) {
  const t = useT('coaches')
  return (
    <li>
      <div className={classes['question']}>
        <RatingField
          control={form.control}
          name={`scores.${criterion.id}`}
          label={criterion.text}
          hint={t('assess.weight', { weight: criterion.weight })}
        />
        <dl className={classes['anchors']}>
          {scoreLevels.described.map((score) => (
            <div key={score}>
              <dt>{score}</dt>
              <dd>{criterion.anchors[score]}</dd>
            </div>
          ))}
        </dl>
        <Explanation text={explanationOf(criterion)} />
      </div>
    </li>
  )
}

const explanationOf = ({ why, how }: { readonly why: string; readonly how: string }): string =>
  [why, how].filter(Boolean).join('\n')
