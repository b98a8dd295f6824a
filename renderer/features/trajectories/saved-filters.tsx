import { ActionIcon, Button, Group, Menu, Modal, Stack } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { commandContext } from '#renderer/data/context.ts'
import { changeSavedFilters } from '#renderer/data/preferences.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import type { Filters } from '#renderer/ui/filters.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { limits, nameSchema } from '#shared/domain/primitives.ts'
import { removeFilter, saveFilter } from '#shared/domain/saved-filters.ts'
import type { SavedFilter } from '#shared/domain/settings.ts'
import type { ListFilter } from './list-filter.ts'

interface SavedFiltersProps {
  readonly filters: Filters<ListFilter>
}

/** Selections that were given a name: to use again, to keep the one of now, and to take away. */
export function SavedFilters({ filters }: SavedFiltersProps) {
  const t = useT('trajectoryList')
  const mayChange = useMayChange()
  const saved = useSettings()?.trajectoryList.savedFilters ?? []
  const [naming, setNaming] = useState(false)
  const errorText = useErrorText()
  const remove = async ({ id, name }: SavedFilter) => {
    const result = await changeSavedFilters((all) => removeFilter(all, id))
    if (result.ok) notify({ kind: 'done', message: t('saved.removed', { name }) })
    else notify({ kind: 'error', message: errorText.vault(result.error) })
  }
  if (saved.length === 0 && !filters.active) return null
  return (
    <>
      <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden />}>
            {t('saved.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {saved.map((filter) => (
            <Group key={filter.id} gap={0} wrap="nowrap">
              <Menu.Item onClick={() => filters.replace(filter.values)}>{filter.name}</Menu.Item>
              {mayChange && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('saved.remove', { name: filter.name })}
                  onClick={() => void remove(filter)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          ))}
          {saved.length > 0 && mayChange && <Menu.Divider />}
          {mayChange && (
            <Menu.Item disabled={!filters.active} onClick={() => setNaming(true)}>
              {t('saved.keep')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && <NameDialog saved={saved} values={filters.values} onClose={() => setNaming(false)} />}
    </>
  )
}

const schema = z.object({ name: nameSchema })

interface NameDialogProps {
  readonly saved: readonly SavedFilter[]
  readonly values: ListFilter
  readonly onClose: () => void
}

function NameDialog({ saved, values, onClose }: NameDialogProps) {
  const t = useT('trajectoryList')
  const common = useT('common')
  const errorText = useErrorText()
  const form = useKeptForm<{ name: string }, z.output<typeof schema>>({
    key: 'trajectories/saved-filter',
    schema,
    defaultValues: { name: '' },
  })
  const close = () => {
    form.discard()
    onClose()
  }
  const keep = form.handleSubmit(async ({ name }) => {
    const next = saveFilter(saved, { name, values }, commandContext())
    if (!next.ok) return form.setError('name', { message: t('saved.tooMany', { maximum: next.error.maximum }) })
    const { value } = next
    const result = await changeSavedFilters(() => value)
    if (!result.ok) return form.setError('name', { message: errorText.vault(result.error) })
    notify({ kind: 'done', message: t('saved.kept', { name }) })
    close()
  })
  return (
    <Modal opened onClose={close} title={t('saved.title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <form noValidate onSubmit={(event) => void keep(event)}>
        <Stack gap="md">
          <TextField
            control={form.control}
            name="name"
            label={t('saved.name')}
            hint={t('saved.nameHint')}
            limit={limits.name}
            required
          />
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={close}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={form.formState.isSubmitting}>
              {t('saved.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
