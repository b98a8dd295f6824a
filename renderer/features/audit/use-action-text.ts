import { useCallback } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { isKnownAction } from './audit-lines.ts'

/** What an action is called. A word of a newer program is shown as it is. */
export function useActionText(): (action: string) => string {
  const t = useT('audit')
  return useCallback((action) => (isKnownAction(action) ? t(`action.${action}`) : action), [t])
}
