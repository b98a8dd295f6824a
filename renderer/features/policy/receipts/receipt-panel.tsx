import { Button, Checkbox, Group, Title } from '@mantine/core'
import { useMemo } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { type PolicyReceipt, receiptWays } from '#shared/domain/policy-receipt.ts'
import type { AdoptedPolicy } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { today } from '#renderer/data/context.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import {
  departmentsIn,
  emptyReceipt,
  receiptFormSchema,
  type ReceiptFormInput,
  type ReceiptFormValues,
  receiptInput,
} from './receipt-form.ts'
import { useReceiptActions } from './use-receipt-actions.ts'
import policyClasses from '../policy.module.css'
import classes from './receipts.module.css'

interface ReceiptPanelProps {
  readonly policy: AdoptedPolicy
  /** null for new lines. */
  readonly receipt: Row<PolicyReceipt> | null
  readonly receipts: readonly PolicyReceipt[]
  /** Known departments without a line. */
  readonly missing: readonly string[]
  readonly onDone: () => void
}

/** Records who received the version: several departments at once, or one line to change. */
export function ReceiptPanel({ policy, receipt, receipts, missing, onDone }: ReceiptPanelProps) {
  const t = useT('policyReceipts')
  const actions = useReceiptActions(policy)
  const schema = useMemo(
    () =>
      receiptFormSchema(
        policy,
        receipts.filter(({ id }) => id !== receipt?.id),
        today(),
      ),
    [policy, receipts, receipt?.id],
  )
  const form = useKeptForm<ReceiptFormInput, ReceiptFormValues>({
    key: `policy/${policy.id}/receipt/${receipt?.id ?? 'new'}`,
    schema,
    defaultValues: receipt === null ? emptyReceipt(today()) : receiptInput(receipt.doc),
  })
  const save = form.handleSubmit(async (values) => {
    const saved = receipt === null ? await actions.register(values) : await actions.change(receipt.id, values)
    if (!saved) return
    form.discard()
    onDone()
  })
  const cancel = () => {
    form.discard()
    onDone()
  }
  return (
    <form noValidate className={classes['panel']} onSubmit={(event) => void save(event)}>
      <Title order={3} mb="md">
        {receipt === null ? t('form.addTitle') : t('form.editTitle')}
      </Title>
      <ErrorSummary
        form={form}
        labels={{
          department: t('form.department'),
          on: t('form.on'),
          people: t('form.people'),
          confirmedOn: t('form.confirmedOn'),
          note: t('form.note'),
        }}
      />
      <Fields form={form} missing={receipt === null ? missing : null} />
      <Group justify="space-between" align="end">
        <SubmitRow label={t('form.save')} busy={form.formState.isSubmitting} onCancel={cancel} />
        {receipt !== null && <RemoveButton policy={policy} receipt={receipt} onDone={cancel} />}
      </Group>
    </form>
  )
}

type ReceiptForm = KeptForm<ReceiptFormInput, ReceiptFormValues>

interface FieldsProps {
  readonly form: ReceiptForm
  /** Departments to tick; null while one line is changed. */
  readonly missing: readonly string[] | null
}

function Fields({ form, missing }: FieldsProps) {
  const t = useT('policyReceipts')
  const { control } = form
  const [departments, department] = useWatch({ control, name: ['departments', 'department'] })
  const isNew = missing !== null
  const several = departmentsIn({ departments, department }).length > 1
  return (
    <div className={policyClasses['form']}>
      {missing !== null && missing.length > 0 && <DepartmentChoice form={form} missing={missing} />}
      <TextField
        control={control}
        name="department"
        label={isNew ? t('form.other') : t('form.department')}
        hint={isNew ? t('form.otherHint') : undefined}
        required={!isNew}
      />
      <DateField control={control} name="on" label={t('form.on')} until={today()} required />
      <SelectField
        control={control}
        name="way"
        label={t('form.way')}
        options={receiptWays.map((way) => ({ value: way, label: t(`way.${way}`) }))}
      />
      {!several && <NumberField control={control} name="people" label={t('form.people')} hint={t('form.peopleHint')} />}
      <DateField
        control={control}
        name="confirmedOn"
        label={t('form.confirmedOn')}
        hint={t('form.confirmedHint')}
        until={today()}
      />
      <TextAreaField control={control} name="note" label={t('form.note')} minRows={2} />
    </div>
  )
}

interface DepartmentChoiceProps {
  readonly form: ReceiptForm
  readonly missing: readonly string[]
}

function DepartmentChoice({ form, missing }: DepartmentChoiceProps) {
  const t = useT('policyReceipts')
  const { field } = useController({ control: form.control, name: 'departments' })
  const all = field.value.length === missing.length
  return (
    <div>
      <Checkbox.Group
        value={field.value}
        onChange={field.onChange}
        label={t('form.departments')}
        description={t('form.departmentsHint')}
      >
        <div className={classes['choices']}>
          {missing.map((department) => (
            <Checkbox key={department} value={department} label={department} />
          ))}
        </div>
      </Checkbox.Group>
      <Button variant="subtle" size="compact-sm" mt={8} ml={-8} onClick={() => field.onChange(all ? [] : [...missing])}>
        {all ? t('form.none') : t('form.all')}
      </Button>
    </div>
  )
}

interface RemoveButtonProps {
  readonly policy: AdoptedPolicy
  readonly receipt: Row<PolicyReceipt>
  readonly onDone: () => void
}

function RemoveButton({ policy, receipt, onDone }: RemoveButtonProps) {
  const t = useT('policyReceipts')
  const formats = useFormats()
  const actions = useReceiptActions(policy)
  const remove = async () => {
    const { department, on } = receipt.doc
    const sure = await confirm({
      title: t('removeTitle'),
      body: t('removeBody', { department, date: formats.date(on) }),
      confirmLabel: t('form.remove'),
      danger: true,
    })
    if (sure && (await actions.remove(receipt.id))) onDone()
  }
  return (
    <Button variant="subtle" color="red" onClick={() => void remove()}>
      {t('form.remove')}
    </Button>
  )
}
