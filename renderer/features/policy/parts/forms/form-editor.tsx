import { Button, Group, Title } from '@mantine/core'
import { IconArrowLeft, IconRestore } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { addForm, editForm, type FormError } from '#shared/domain/form-commands.ts'
import type { FormOfGuidance } from '#shared/domain/policy-forms.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { AutosaveNote, ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { isPresetForm, proposedForm } from '#resources/presets/forms-of-guidance.ts'
import { changeDraft } from '../../change-draft.ts'
import type { DraftChange } from '../use-draft-change.ts'
import { FormFields } from './form-fields.tsx'
import { emptyValues, formFields, formValuesSchema, inputOf, says, valuesOf } from './form-values.ts'

interface FormEditorProps {
  readonly row: Row<Policy>
  readonly form: FormOfGuidance
}

const otherNames = (policy: Policy, formId: string | null): readonly string[] =>
  policy.forms.filter(({ id }) => id !== formId).map(({ name }) => name)

/** One form of guidance, to rewrite. Saves as you type. */
export function FormEditor({ row, form: guidance }: FormEditorProps) {
  const t = useT('policyForms')
  const schema = formValuesSchema(otherNames(row.doc, guidance.id))
  // What was sent last. The record holds it tidied; the fields keep a line that has just been begun.
  const [sent, setSent] = useState(() => valuesOf(guidance))
  const form = useKeptForm({
    key: `policy/${row.id}/form/${guidance.id}`,
    schema,
    defaultValues: says(guidance, sent) ? sent : valuesOf(guidance),
    revision: row.rev,
  })
  const status = useAutosave(form, (values) => {
    setSent(values)
    return changeDraft(row.id, (draft) => editForm(draft, guidance.id, inputOf(values)))
  })
  const restore = async () => {
    if (!isPresetForm(guidance.id)) return
    const sure = await confirm({
      title: t('restoreTitle'),
      body: t('restoreBody'),
      confirmLabel: t('restore'),
    })
    if (!sure) return
    const proposed = valuesOf(proposedForm(guidance.id, row.doc.language))
    for (const name of formFields) form.setValue(name, proposed[name], { shouldDirty: true, shouldValidate: true })
  }
  return (
    <section>
      <BackLink policyId={row.id} />
      <Group justify="space-between" align="start" gap="sm" mb="md">
        <EditorTitle text={t('editNamed', { name: guidance.name })} />
        {isPresetForm(guidance.id) && (
          <Button variant="default" leftSection={<IconRestore size={18} aria-hidden />} onClick={() => void restore()}>
            {t('restore')}
          </Button>
        )}
      </Group>
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <FormFields control={form.control} />
        <AutosaveNote status={status} />
      </form>
    </section>
  )
}

interface NewFormProps {
  readonly row: Row<Policy>
  readonly change: DraftChange<FormError>
}

/** A form of the organisation's own. It is on the map once the button is pressed. */
export function NewForm({ row, change }: NewFormProps) {
  const t = useT('policyForms')
  const navigate = useNavigate()
  const schema = formValuesSchema(otherNames(row.doc, null))
  const form = useKeptForm({ key: `policy/${row.id}/form/new`, schema, defaultValues: emptyValues })
  const leave = () => navigate({ to: '/policy/$policyId', params: { policyId: row.id }, search: { tab: 'forms' } })
  const submit = form.handleSubmit(async (values) => {
    if (!(await change((draft) => addForm(draft, inputOf(values), commandContext())))) return
    form.discard()
    notify({ kind: 'done', message: t('added', { name: values.name.trim() }) })
    await leave()
  })
  return (
    <section>
      <BackLink policyId={row.id} />
      <EditorTitle text={t('new')} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary
          form={form}
          labels={{
            name: t('field.name'),
            definition: t('field.definition'),
            fitsWhen: t('field.fitsWhen'),
            notWhen: t('field.notWhen'),
            signals: t('field.signals'),
            who: t('field.who'),
          }}
        />
        <FormFields control={form.control} />
        <SubmitRow
          label={t('add')}
          busy={form.formState.isSubmitting}
          onCancel={() => {
            form.discard()
            void leave()
          }}
        />
      </form>
    </section>
  )
}

/** The head of an editor that takes the place of the list; it gets the focus, so that a screen reader says where one is. */
function EditorTitle({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Title order={2} ref={heading} tabIndex={-1} mb="sm" style={{ outline: 'none' }}>
      {text}
    </Title>
  )
}

function BackLink({ policyId }: { readonly policyId: string }) {
  const t = useT('policyForms')
  return (
    <Group mb="sm" gap={4}>
      <IconArrowLeft size={16} aria-hidden />
      <Link to="/policy/$policyId" params={{ policyId }} search={{ tab: 'forms' }} className="cb-link">
        {t('back')}
      </Link>
    </Group>
  )
}
