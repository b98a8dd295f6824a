import { Accordion, Button, Group } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import { type FieldErrors, useWatch } from 'react-hook-form'
import { editCriteria, restoreCriteria } from '#shared/domain/criteria-commands.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { limits } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commit, put } from '#renderer/data/commit.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary } from '#renderer/ui/form-parts.tsx'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { criteriaSetFromPreset } from '#resources/presets/criteria-presets.ts'
import { KnockOutItem, WeightedItem } from './criteria-items.tsx'
import {
  type CriteriaFormInput,
  type CriteriaFormOutput,
  criteriaFormSchema,
  criteriaFormValues,
  criteriaInput,
} from './criteria-form.ts'
import classes from './coaches.module.css'

/** One set: its texts, weights and minimum. Saved by a button, because it changes who is admitted. */
export function CriteriaEditor({ row }: { readonly row: Row<CriteriaSet> }) {
  const t = useT('coaches')
  const errorText = useErrorText()
  const form: KeptForm<CriteriaFormInput, CriteriaFormOutput> = useKeptForm({
    key: `criteria/${row.doc.presetId}/${row.rev === 0 ? 'new' : row.id}`,
    schema: criteriaFormSchema,
    defaultValues: criteriaFormValues(row.doc),
    revision: row.rev,
  })
  const [open, setOpen] = useState<string[]>([])
  const save = form.handleSubmit(
    async (values) => {
      const edited = editCriteria(row.doc, criteriaInput(values))
      if (!edited.ok) return
      const saved = await commit('criteriaSet.save', [put('criteriaSets', row.rev, edited.value)])
      if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
      form.markSaved(form.getValues())
      notify({ kind: 'done', message: t('criteria.saved') })
    },
    (errors) => setOpen([...new Set([...open, ...placesOf(errors)])]),
  )
  const items = { control: form.control, row }
  const accordion = {
    multiple: true,
    value: open,
    onChange: setOpen,
    variant: 'contained',
    order: 3,
    chevronPosition: 'left',
  } as const
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary form={form} labels={useLabels(row.doc)} />
      <div className={classes['form']}>
        <TextField control={form.control} name="name" label={t('criteria.name')} limit={limits.name} required />
        <NumberField
          control={form.control}
          name="minimumTotal"
          label={t('criteria.minimumTotal')}
          hint={t('criteria.minimumTotalHint')}
          required
        />
      </div>
      <Section title={t('criteria.knockOuts')} description={t('criteria.knockOutsLead')}>
        <Accordion {...accordion}>
          {row.doc.knockOuts.map(({ id }, at) => (
            <KnockOutItem key={id} {...items} at={at} id={id} />
          ))}
        </Accordion>
      </Section>
      <Section title={t('criteria.weighted')} description={t('criteria.weightedLead')}>
        <Accordion {...accordion}>
          {row.doc.weighted.map(({ id }, at) => (
            <WeightedItem key={id} {...items} at={at} />
          ))}
        </Accordion>
      </Section>
      <SaveBar form={form} row={row} />
    </form>
  )
}

/** Values of the accordion items that hold an error, so that it can be seen. */
function placesOf(errors: FieldErrors<CriteriaFormInput>): readonly string[] {
  return (['knockOuts', 'weighted'] as const).flatMap((list) =>
    Object.keys(errors[list] ?? {}).map((at) => `${list}.${at}`),
  )
}

/** What the person calls each field, for the summary of errors. */
function useLabels(set: CriteriaSet): Readonly<Record<string, string>> {
  const t = useT('coaches')
  return {
    name: t('criteria.name'),
    minimumTotal: t('criteria.minimumTotal'),
    ...Object.fromEntries(set.knockOuts.map(({ text }, at) => [`knockOuts.${at}`, text])),
    ...Object.fromEntries(set.weighted.map(({ text }, at) => [`weighted.${at}`, text])),
  }
}

interface SaveBarProps {
  readonly form: KeptForm<CriteriaFormInput, CriteriaFormOutput>
  readonly row: Row<CriteriaSet>
}

function SaveBar({ form, row }: SaveBarProps) {
  const t = useT('coaches')
  const language = useLanguage()
  const errorText = useErrorText()
  // Renders again with each key press, so that the way back appears at the first change.
  useWatch({ control: form.control })
  const restore = async () => {
    const preset = criteriaSetFromPreset(row.doc.presetId, language, row.doc.id)
    if (preset === null) return
    const sure = await confirm({
      title: t('criteria.restoreTitle'),
      body: t('criteria.restoreBody'),
      confirmLabel: t('criteria.restore'),
    })
    if (!sure) return
    form.discard()
    const saved = await commit('criteriaSet.save', [put('criteriaSets', row.rev, restoreCriteria(row.doc, preset))])
    if (saved.ok) notify({ kind: 'done', message: t('criteria.restored') })
    else notify({ kind: 'error', message: errorText.vault(saved.error) })
  }
  return (
    <Group mt="xl" gap="sm">
      <Button type="submit" loading={form.formState.isSubmitting}>
        {t('criteria.save')}
      </Button>
      {form.hasUnsaved() && (
        <Button variant="subtle" color="gray" onClick={form.discard}>
          {t('criteria.discard')}
        </Button>
      )}
      <Button
        variant="subtle"
        color="gray"
        ml="auto"
        leftSection={<IconRestore size={18} aria-hidden />}
        onClick={() => void restore()}
      >
        {t('criteria.restore')}
      </Button>
    </Group>
  )
}
