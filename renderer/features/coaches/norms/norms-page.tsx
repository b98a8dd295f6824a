import { useT } from '#renderer/i18n/use-t.ts'
import { Page } from '#renderer/ui/layout.tsx'

/** In the making. */
export function NormsPage() {
  const t = useT('coachNorms')
  return <Page title={t('title')}>{null}</Page>
}
