import { useT } from '#renderer/i18n/use-t.ts'
import { Page } from '#renderer/ui/layout.tsx'

/** In the making. */
export function CriteriaSetPage() {
  const t = useT('coachCriteria')
  return <Page title={t('title')}>{null}</Page>
}
