import { useT } from '#renderer/i18n/use-t.ts'

/** What the summary of errors calls each field. */
export function usePersonLabels(): Readonly<Record<string, string>> {
  const t = useT('people')
  return {
    name: t('field.name'),
    department: t('field.department'),
    functionGroup: t('field.functionGroup'),
    managerId: t('field.manager'),
    leftOn: t('field.leftOn'),
  }
}
