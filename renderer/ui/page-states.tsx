import { Button, Center, Loader } from '@mantine/core'
import { IconMoodEmpty } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { EmptyState, Page } from './layout.tsx'

/** While a record is read: nothing for a moment, then a sign of life. */
export function PageLoading() {
  const t = useT('common')
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return <Center h={240}>{slow && <Loader aria-label={t('loading')} />}</Center>
}

/** For an address without a record: removed, undone, or never there. */
export function PageMissing() {
  const t = useT('errors')
  return (
    <Page title={t('page.notFound')}>
      <EmptyState
        icon={IconMoodEmpty}
        title={t('page.notFoundBody')}
        action={
          <Button component={Link} to="/">
            {t('page.action')}
          </Button>
        }
      />
    </Page>
  )
}
