import { Accordion, Button, Group } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import { type FieldErrors, useFieldArray, useWatch } from 'react-hook-form'
import { editCriteria, restoreCriteria } from '#shared/domain/criteria-commands.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { limits } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary } from '#renderer/ui/form-parts.tsx'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { criteriaSetFromPreset } from '#resources/presets/criteria-presets.ts'
import { useStoreCriteria } from './criteria/use-store-criteria.ts'
import { AddButton, Purpose } from './criteria/set-fields.tsx'
import { KnockOutItem, WeightedItem } from './criteria-items.tsx'
import {
  type CriteriaFormInput,
  type CriteriaFormOutput,
  criteriaFormSchema,
  criteriaFormValues,
  criteriaInput,
  newKnockOut,
  newWeighted,
} from './criteria-form.ts'
import classes from './coaches.module.css'

/** One set: its texts, weights and minimum. Saved by a button, because it changes who is admitted. */
export function CriteriaEditor({ row }: { readonly row: Row<CriteriaSet> }) {
  const t = useT('coaches')
  const texts = useT('coachCriteria')
  const store = useStoreCriteria(row)
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
      if (await store(edited.value)) form.markSaved(form.getValues())
    },
    (errors) => setOpen([...new Set([...open, ...placesOf(errors)])]),
  )
  const knockOuts = useFieldArray({ control: form.control, name: 'knockOuts', keyName: 'key' })
  const weighted = useFieldArray({ control: form.control, name: 'weighted', keyName: 'key' })
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
        <Purpose control={form.control} />
      </div>
      <Section title={t('criteria.knockOuts')} description={t('criteria.knockOutsLead')}>
        <Accordion {...accordion}>
          {knockOuts.fields.map(({ key, id }, at) => (
            <KnockOutItem
              key={key}
              control={form.control}
              at={at}
              id={id}
              list={knockOuts}
              count={knockOuts.fields.length}
            />
          ))}
        </Accordion>
        <AddButton label={texts('addKnockOut')} onClick={() => knockOuts.append(newKnockOut(texts('fresh')))} />
      </Section>
      <Section title={t('criteria.weighted')} description={t('criteria.weightedLead')}>
        <Accordion {...accordion}>
          {weighted.fields.map(({ key }, at) => (
            <WeightedItem key={key} control={form.control} at={at} list={weighted} count={weighted.fields.length} />
          ))}
        </Accordion>
        <AddButton label={texts('addWeighted')} onClick={() => weighted.append(newWeighted(texts('fresh')))} />
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
    knockOuts: t('criteria.knockOuts'),
    weighted: t('criteria.weighted'),
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
  const store = useStoreCriteria(row)
  const preset = criteriaSetFromPreset(row.doc.presetId, language, row.doc.id)
  // Renders again with each key press, so that the way back appears at the first change.
  useWatch({ control: form.control })
  const restore = async () => {
    if (preset === null) return
    const sure = await confirm({
      title: t('criteria.restoreTitle'),
      body: t('criteria.restoreBody'),
      confirmLabel: t('criteria.restore'),
    })
    if (!sure) return
    form.discard()
    await store(restoreCriteria(row.doc, preset))
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
      {preset !== null && (
        <Button
          variant="subtle"
          color="gray"
          ml="auto"
          leftSection={<IconRestore size={18} aria-hidden />}
          onClick={() => void restore()}
        >
          {t('criteria.restore')}
        </Button>
      )}
    </Group>
  )
}
