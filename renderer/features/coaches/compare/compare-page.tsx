import { useT } from '#renderer/i18n/use-t.ts'
import { Page } from '#renderer/ui/layout.tsx'

/** In the making. */
export function CompareCoachesPage() {
  const t = useT('coachCompare')
  return <Page title={t('title')}>{null}</Page>
}
