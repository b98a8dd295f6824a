import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { copyCriteria, takeIntoUse } from '#shared/domain/criteria-versions.ts'
import { limits } from '#shared/domain/primitives.ts'
import { put } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useLanguage, useLocal, useT } from '#renderer/i18n/use-t.ts'
import { criteriaPresets, criteriaSetFromPreset } from '#resources/presets/criteria-presets.ts'
import type { CriteriaRows } from '../use-criteria-sets.ts'
import classes from '../coaches.module.css'
import { useCommitCriteria } from './use-store-criteria.ts'

interface AddSetMenuProps {
  readonly sets: CriteriaRows
  /** The set on the screen, to copy; undefined while there is none. */
  readonly current: CriteriaSet | undefined
  readonly onAdded: (seriesId: string) => void
}

/** One more set: from the product, as a copy of the one on the screen, or one that was out of use. */
export function AddSetMenu({ sets, current, onAdded }: AddSetMenuProps) {
  const t = useT('coachCriteria')
  const pageText = useT('coaches')
  const local = useLocal()
  const add = useAdditions(sets, onAdded)
  const unused = criteriaPresets.filter(
    ({ id }) => ![...sets.inUse, ...sets.outOfUse].some(({ doc }) => doc.presetId === id),
  )
  return (
    <Menu position="bottom-end" withinPortal width={380}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
          {pageText('criteria.addSet')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {current !== undefined && (
          <Menu.Item onClick={() => void add.copy(current)}>
            <Choice name={t('copy.of', { name: current.name })} note={t('copy.note')} />
          </Menu.Item>
        )}
        {unused.length > 0 && <Menu.Label>{t('presets')}</Menu.Label>}
        {unused.map((preset) => (
          <Menu.Item key={preset.id} onClick={() => void add.preset(preset.id)}>
            <Choice name={local(preset.name)} note={local(preset.for)} />
          </Menu.Item>
        ))}
        {sets.outOfUse.length > 0 && <Menu.Label>{t('outOfUse.title')}</Menu.Label>}
        {sets.outOfUse.map(({ id, doc }) => (
          <Menu.Item key={id} onClick={() => void add.again(doc)}>
            <Choice name={doc.name} note={t('outOfUse.again')} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Choice({ name, note }: { readonly name: string; readonly note: string }) {
  return (
    <>
      <div style={{ fontWeight: 550 }}>{name}</div>
      <div className={classes['answerNote']}>{note}</div>
    </>
  )
}

/** The three ways to one more set. */
function useAdditions(sets: CriteriaRows, onAdded: (seriesId: string) => void) {
  const t = useT('coachCriteria')
  const language = useLanguage()
  const store = useCommitCriteria()
  const save = async (set: CriteriaSet, rev: number, done: string) => {
    // A default set that was never stored would give way to the new one.
    const unsaved = sets.inUse.filter((row) => row.rev === 0).map(({ doc }) => put('criteriaSets', 0, doc))
    if (await store([...unsaved, put('criteriaSets', rev, set)], done)) onAdded(set.seriesId)
  }
  return {
    preset: async (presetId: string) => {
      const set = criteriaSetFromPreset(presetId, language, commandContext().newId())
      if (set !== null) await save(set, 0, t('added'))
    },
    copy: (set: CriteriaSet) => {
      const name = t('copy.name', { name: set.name }).slice(0, limits.name)
      return save(copyCriteria(set, name, commandContext()), 0, t('copy.done'))
    },
    again: async (set: CriteriaSet) => {
      const row = sets.outOfUse.find(({ id }) => id === set.id)
      if (row !== undefined) await save(takeIntoUse(set), row.rev, t('outOfUse.back'))
    },
  }
}
