import { useT } from '#renderer/i18n/use-t.ts'
import { Page } from '#renderer/ui/layout.tsx'

/** In the making. */
export function WatchPage() {
  const t = useT('coachWatch')
  return <Page title={t('title')}>{null}</Page>
}
