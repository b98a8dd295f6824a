import { useT } from '#renderer/i18n/use-t.ts'
import { Page } from '#renderer/ui/layout.tsx'

/** In the making. */
export function ImportPage() {
  const t = useT('coachImport')
  return <Page title={t('title')}>{null}</Page>
}
