import { SimpleGrid, Text } from '@mantine/core'
import { IconDatabaseExport, IconListDetails } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import classes from './admin.module.css'

const pages = [
  { to: '/admin/backups', name: 'backups', icon: IconDatabaseExport },
  { to: '/admin/audit', name: 'audit', icon: IconListDetails },
] as const

/** The ways to the pages of administration that have an address of their own. */
export function GuardLinks() {
  const t = useT('admin')
  return (
    <Section title={t('guard.title')}>
      <SimpleGrid cols={{ base: 1, md: 2 }} maw={720}>
        {pages.map(({ to, name, icon: PageIcon }) => (
          <Link key={to} to={to} className={classes['card']}>
            <PageIcon size={24} stroke={1.6} aria-hidden />
            <span>
              <strong>{t(`guard.${name}`)}</strong>
              <Text span display="block" fz="sm" c="dimmed">
                {t(`guard.${name}Hint`)}
              </Text>
            </span>
          </Link>
        ))}
      </SimpleGrid>
    </Section>
  )
}
