import { Checkbox } from '@mantine/core'
import { useController } from 'react-hook-form'
import type { Control, FieldPathByValue, FieldValues } from 'react-hook-form'
import type { WorGround } from '#shared/domain/policy-lifecycle.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { useFieldError } from '#renderer/ui/field-error.ts'
import { FieldLabel } from '#renderer/ui/field-frame.tsx'
import { type WorPart, worParts } from '#resources/presets/works-council.ts'
import classes from './policy.module.css'

interface WorGroundsFieldProps<Values extends FieldValues, Output> {
  readonly control: Control<Values, unknown, Output>
  readonly name: FieldPathByValue<Values, readonly WorGround[]>
}

/** The letters of article 27 that the policy falls under: those that may well apply first, the others folded away. */
export function WorGroundsField<Values extends FieldValues, Output>({
  control,
  name,
}: WorGroundsFieldProps<Values, Output>) {
  const t = useT('policyLife')
  const { field, fieldState } = useController({ control, name })
  const errorOf = useFieldError()
  const chosen: readonly string[] = field.value
  const others = worParts.filter(({ relevantForCoaching }) => !relevantForCoaching)
  return (
    <Checkbox.Group
      value={[...chosen]}
      onChange={(letters) => {
        field.onChange(letters)
        field.onBlur()
      }}
      label={<FieldLabel label={t('council.grounds')} required />}
      description={t('council.groundsHint')}
      error={errorOf(fieldState.error?.message)}
    >
      {worParts
        .filter(({ relevantForCoaching }) => relevantForCoaching)
        .map((part) => (
          <Ground key={part.letter} part={part} />
        ))}
      <details className={classes['fold']} open={others.some(({ letter }) => chosen.includes(letter))}>
        <summary>{t('council.otherGrounds')}</summary>
        {others.map((part) => (
          <Ground key={part.letter} part={part} />
        ))}
      </details>
    </Checkbox.Group>
  )
}

function Ground({ part: { letter, text, remark } }: { readonly part: WorPart }) {
  const local = useLocal()
  return (
    <Checkbox
      value={letter}
      label={`${letter}. ${local(text)}`}
      description={remark === null ? undefined : local(remark)}
      mt={8}
    />
  )
}
