import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import type { AdmissionObstacle } from '#shared/domain/coach.ts'
import { limits } from '#shared/domain/primitives.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RadioField } from '#renderer/ui/choice-fields.tsx'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'

interface DecisionFieldsProps<Values extends FieldValues, Output> {
  readonly control: Control<Values, unknown, Output>
  readonly names: Readonly<Record<'outcome' | 'motive' | 'agreedBy', FieldPath<Values>>>
  /** Offers "not yet" first: where an assessment can be recorded without a decision. */
  readonly mayWait: boolean
  readonly outcome: 'later' | 'admitted' | 'notAdmitted' | null
  /** What speaks against admission, as far as known. */
  readonly obstacles: readonly AdmissionObstacle[]
}

/** The decision itself: what, why, and who agrees when the total is too low. */
export function DecisionFields<Values extends FieldValues, Output>(props: DecisionFieldsProps<Values, Output>) {
  const { control, names, mayWait, outcome, obstacles } = props
  const t = useT('coachAssess')
  const formats = useFormats()
  const options = [
    ...(mayWait ? [{ value: 'later', label: t('decision.later'), hint: t('decision.laterHint') }] : []),
    { value: 'admitted', label: t('decision.admitted') },
    { value: 'notAdmitted', label: t('decision.notAdmitted') },
  ]
  const tooLow = obstacles.find((obstacle) => obstacle.code === 'totalTooLow')
  return (
    <>
      <RadioField control={control} name={names.outcome} label={t('decision.outcome')} options={options} />
      {outcome === 'admitted' && tooLow !== undefined && (
        <>
          <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            {t('decision.belowMinimum', {
              total: formats.number(tooLow.total, 1),
              minimum: formats.number(tooLow.minimum, 1),
            })}
          </Alert>
          <TextField
            control={control}
            name={names.agreedBy}
            label={t('decision.agreedBy')}
            hint={t('decision.agreedByHint')}
            limit={limits.name}
            required
          />
        </>
      )}
      {outcome !== 'later' && outcome !== null && (
        <TextAreaField
          control={control}
          name={names.motive}
          label={t('decision.motive')}
          hint={t('decision.motiveHint')}
          minRows={2}
          required
        />
      )}
    </>
  )
}
