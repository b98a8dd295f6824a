import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useT } from '#renderer/i18n/use-t.ts'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'

/** Shown in place of a page that threw. What was thrown may hold record contents and is not shown. */
export function PageFailed({ reset }: { readonly reset: () => void }) {
  const t = useT('errors')
  const router = useRouter()
  const toOverview = () => {
    reset()
    void router.navigate({ to: '/' })
  }
  return (
    <Page title={t('page.title')}>
      <EmptyState
        icon={IconAlertTriangle}
        title={t('page.body')}
        action={<Button onClick={toOverview}>{t('page.action')}</Button>}
      />
    </Page>
  )
}
