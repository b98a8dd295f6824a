import { useDeferredValue } from 'react'
import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { healthWordsIn } from '#shared/domain/health-words.ts'
import classes from './trajectories.module.css'

interface HealthHintProps<Values extends FieldValues, Output> {
  readonly control: Control<Values, unknown, Output>
  readonly names: readonly FieldPath<Values>[]
}

/** A gentle question when a free text seems to be about health. It never blocks. */
export function HealthHint<Values extends FieldValues, Output>({ control, names }: HealthHintProps<Values, Output>) {
  const t = useT('trajectories')
  const { list } = useFormats()
  const values: readonly unknown[] = useWatch({ control, name: [...names] })
  const text = useDeferredValue(values.filter((value) => typeof value === 'string').join('\n'))
  const words = healthWordsIn(text)
  return (
    <div role="status" className={classes['health']}>
      {words.length > 0 && t('health', { words: list(words.map((word) => `“${word}”`)) })}
    </div>
  )
}
