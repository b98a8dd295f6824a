import { Button, Group, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commit, put } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useLanguage, useLocal, useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { criteriaPresets, criteriaSetFromPreset } from '#resources/presets/criteria-presets.ts'
import { EarlierVersions } from './criteria/earlier-versions.tsx'
import { CriteriaEditor } from './criteria-editor.tsx'
import { useCriteriaSets } from './use-criteria-sets.ts'
import classes from './coaches.module.css'

/** What coaches are assessed against: one set per kind of question. */
export function CriteriaPage() {
  const t = useT('coaches')
  const sets = useCriteriaSets()
  const [chosen, setChosen] = useState<string | null>(null)
  if (sets === undefined) return <PageLoading />
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
          <AddSetMenu sets={sets} onAdded={setChosen} />
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
      <div className={classes['criteria']}>{row !== undefined && <CriteriaEditor key={row.id} row={row} />}</div>
      {row !== undefined && <EarlierVersions set={row.doc} />}
    </Page>
  )
}

interface AddSetMenuProps {
  readonly sets: readonly Row<CriteriaSet>[]
  readonly onAdded: (id: string) => void
}

/** Sets that ship with the product and are not in use yet. */
function AddSetMenu({ sets, onAdded }: AddSetMenuProps) {
  const t = useT('coaches')
  const local = useLocal()
  const language = useLanguage()
  const errorText = useErrorText()
  const unused = criteriaPresets.filter(({ id }) => !sets.some(({ doc }) => doc.presetId === id))
  if (unused.length === 0) return null
  const add = async (presetId: string) => {
    const set = criteriaSetFromPreset(presetId, language, commandContext().newId())
    if (set === null) return
    // A default set that was never stored would give way to the new one.
    const unsaved = sets.filter(({ rev }) => rev === 0).map(({ doc }) => put('criteriaSets', 0, doc))
    const saved = await commit('criteriaSet.save', [...unsaved, put('criteriaSets', 0, set)])
    if (saved.ok) onAdded(set.seriesId)
    else notify({ kind: 'error', message: errorText.vault(saved.error) })
  }
  return (
    <Menu position="bottom-end" withinPortal width={360}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('criteria.addSet')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {unused.map((preset) => (
          <Menu.Item key={preset.id} onClick={() => void add(preset.id)}>
            <div style={{ fontWeight: 550 }}>{local(preset.name)}</div>
            <div className={classes['answerNote']}>{local(preset.for)}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
