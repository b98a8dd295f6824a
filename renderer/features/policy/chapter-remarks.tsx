import { Button, Group, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { openRemarks } from '#shared/domain/policy-support.ts'
import type { Policy, PolicyChapter } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useMayChange } from '#renderer/ui/may-change.ts'
import chapters from './chapters.module.css'
import { ContributionForm } from './contribution-form.tsx'
import { ContributionTable } from './contribution-table.tsx'

interface ChapterRemarksProps {
  readonly row: Row<Policy>
  readonly chapter: PolicyChapter
}

/** What the discussion brought on this chapter. Nothing while there is no discussion and nothing was said. */
export function ChapterRemarks({ row, chapter }: ChapterRemarksProps) {
  const t = useT('policySupport')
  const [adding, setAdding] = useState(false)
  const mayEdit = useMayChange() && row.doc.status === 'discussion'
  const own = row.doc.contributions.filter(({ chapterId }) => chapterId === chapter.id)
  if (!mayEdit && own.length === 0) return null
  const open = openRemarks(own).length
  return (
    <section className={chapters['remarks']}>
      <Group justify="space-between" mb="sm">
        <Title order={3} fz={17}>
          {t('chapter.title')}
        </Title>
        {mayEdit && !adding && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </Group>
      {adding && <ContributionForm policy={row.doc} chapterId={chapter.id} onClose={() => setAdding(false)} />}
      {own.length === 0 ? (
        <Text c="dimmed">{t('chapter.none')}</Text>
      ) : (
        <>
          {open > 0 && <Text mb="sm">{t('chapter.open', { count: open })}</Text>}
          <ContributionTable
            policy={row.doc}
            contributions={own}
            label={t('chapter.title')}
            mayEdit={mayEdit}
            withoutChapter
          />
        </>
      )}
    </section>
  )
}
