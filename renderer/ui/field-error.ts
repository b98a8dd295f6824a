import { useTranslation } from 'react-i18next'
import { decodeIssue, type FieldIssue } from '#renderer/lib/zod-setup.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { type Translate, useT } from '#renderer/i18n/use-t.ts'

const textOfMinimum = (t: Translate<'errors'>, issue: FieldIssue, minimum: number): string => {
  if (issue.empty || (issue.origin === 'string' && minimum <= 1)) return t('field.missing')
  if (issue.origin === 'string') return t('field.tooShort', { minimum })
  if (issue.origin === 'array') return t('field.tooFew', { minimum })
  return t('field.tooLow', { minimum })
}

const textOfMaximum = (t: Translate<'errors'>, issue: FieldIssue, maximum: number, tooLong: string): string => {
  if (issue.origin === 'string') return tooLong
  if (issue.origin === 'array') return t('field.tooMany', { maximum })
  return t('field.tooHigh', { maximum })
}

type TooLong = (length: number, maximum: number) => string

function textOfIssue(t: Translate<'errors'>, issue: FieldIssue, length: number, tooLong: TooLong): string {
  if (issue.code === 'too_small') return textOfMinimum(t, issue, issue.minimum ?? 1)
  if (issue.code === 'too_big') return textOfMaximum(t, issue, issue.maximum ?? 0, tooLong(length, issue.maximum ?? 0))
  if (issue.empty) return t(isChoice(issue) ? 'field.missingChoice' : 'field.missing')
  return textOfKind(t, issue)
}

const isChoice = ({ code }: FieldIssue): boolean => code === 'invalid_value' || code === 'invalid_union'

function textOfKind(t: Translate<'errors'>, { format, expected }: FieldIssue): string {
  if (format === 'date') return t('field.notADate')
  if (expected === 'number') return t('field.notANumber')
  if (expected === 'int') return t('field.notWhole')
  return t('field.notValid')
}

/** Says of a text how long it is and may be. */
export function useTooLong(): TooLong {
  const t = useT('errors')
  const { number } = useFormats()
  return (length, maximum) => t('field.tooLong', { length: number(length), maximum: number(maximum) })
}

/**
 * Makes the sentence under a field. A message is an encoded zod issue, or a full key that a schema chose
 * (`trajectories:error.endBeforeStart`). `length` is that of the text in the field.
 */
export function useFieldError(): (message: string | undefined, length?: number) => string | undefined {
  const t = useT('errors')
  const { i18n } = useTranslation()
  const tooLong = useTooLong()
  return (message, length = 0) => {
    if (message === undefined || message === '') return undefined
    const issue = decodeIssue(message)
    if (issue !== null) return textOfIssue(t, issue, length, tooLong)
    // A key of any namespace; schemas write it as a plain string.
    return message.includes(':') && i18n.exists(message) ? i18n.t(message) : t('field.notValid')
  }
}
