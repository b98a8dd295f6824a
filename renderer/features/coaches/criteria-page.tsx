import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { AddSetMenu } from './criteria/add-set-menu.tsx'
import { EarlierVersions } from './criteria/earlier-versions.tsx'
import { OutOfUseButton } from './criteria/out-of-use-button.tsx'
import { CriteriaEditor } from './criteria-editor.tsx'
import { useAllCriteriaSets } from './use-criteria-sets.ts'
import classes from './coaches.module.css'

/** What coaches are assessed against: one set per kind of question. */
export function CriteriaPage() {
  const t = useT('coaches')
  const all = useAllCriteriaSets()
  const [chosen, setChosen] = useState<string | null>(null)
  if (all === undefined) return <PageLoading />
  const sets = all.inUse
  const row = sets.find(({ doc }) => doc.seriesId === chosen) ?? sets[0]
  return (
    <Page
      title={t('criteria.title')}
      lead={t('criteria.lead')}
      breadcrumbs={[{ label: t('title'), to: '/coaches' }]}
      actions={
        <>
          <ButtonLink to="/coaches/norms" variant="default">
            {t('actions.norms')}
          </ButtonLink>
          <AddSetMenu sets={all} current={row?.doc} onAdded={setChosen} />
        </>
      }
    >
      {sets.length > 1 && (
        <Group role="group" aria-label={t('criteria.set')} gap="xs" mb="xl">
          {sets.map(({ id, doc }) => (
            <Button
              key={id}
              variant={id === row?.id ? 'light' : 'subtle'}
              color={id === row?.id ? 'petrol' : 'gray'}
              aria-pressed={id === row?.id}
              onClick={() => setChosen(doc.seriesId)}
            >
              {doc.name}
            </Button>
          ))}
        </Group>
      )}
      {row !== undefined && (
        <>
          <div className={classes['criteria']}>
            <CriteriaEditor key={row.id} row={row} />
          </div>
          <EarlierVersions set={row.doc} />
          <Group mt="xl">
            <OutOfUseButton row={row} inUse={sets} />
          </Group>
        </>
      )}
    </Page>
  )
}
