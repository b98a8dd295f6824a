import { Title } from '@mantine/core'
import { type Control, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { type CertificateError, certificateErrors, saveCertificate } from '#shared/domain/coach-commands.ts'
import type { CoachNorms } from '#shared/domain/coach-norms.ts'
import { levelIdNamed, normBodyOf } from '#shared/domain/coach-level.ts'
import { type Certificate, certificateBodies, type Coach } from '#shared/domain/coach.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useNorms } from '#renderer/data/norms.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { RadioField, SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { bundledNorms } from '#resources/presets/coach-norms.ts'
import { changeCoach } from './change-coach.ts'
import classes from './coaches.module.css'

const messages: Readonly<Record<CertificateError['code'], string>> = {
  missing: 'errors:field.missing',
  tooLong: 'errors:field.notValid',
  endsBeforeStart: 'errors:field.datesReversed',
  inFuture: 'coaches:error.seenInFuture',
  // The page offers no form while the file is full.
  tooMany: 'errors:field.notValid',
}

const schema = z
  .object({
    body: z.enum(certificateBodies),
    level: z.string(),
    number: z.string(),
    validFrom: isoDateSchema.nullable(),
    validUntil: isoDateSchema.nullable(),
    checked: z.enum(['tested', 'signUpOnly']),
    seenOn: isoDateSchema.nullable(),
  })
  .superRefine((values, ctx) => {
    for (const { code, field } of certificateErrors({ ...values, levelId: null }, localToday())) {
      if (field !== null) ctx.addIssue({ code: 'custom', path: [field], message: messages[code] })
    }
  })

const emptyCertificate: z.input<typeof schema> = {
  body: 'emcc-eia',
  level: '',
  number: '',
  validFrom: null,
  validUntil: null,
  checked: 'tested',
  seenOn: null,
}

const valuesOf = ({ body, level, number, validFrom, validUntil, checked, seenOn }: Certificate) => ({
  body,
  level,
  number,
  validFrom,
  validUntil,
  checked,
  seenOn,
})

interface CertificateFormProps {
  readonly row: Row<Coach>
  /** null for a new one. */
  readonly certificate: Certificate | null
  readonly onDone: () => void
}

/** A certificate as it stands in the register. Saved by a button: half a certificate is worth nothing. */
export function CertificateForm({ row, certificate, onDone }: CertificateFormProps) {
  const t = useT('coaches')
  const norms = useNorms() ?? bundledNorms
  const form = useKeptForm({
    key: `coach/${row.id}/certificate/${certificate?.id ?? 'new'}`,
    schema,
    defaultValues: certificate === null ? emptyCertificate : valuesOf(certificate),
  })
  const save = form.handleSubmit(async (values) => {
    const saved = await changeCoach(row.id, (coach) =>
      saveCertificate(
        coach,
        { ...values, levelId: levelIdNamed(norms, values.body, values.level) },
        certificate?.id ?? null,
        commandContext(),
      ),
    )
    if (!saved.ok) return
    form.markSaved(form.getValues())
    onDone()
  })
  const cancel = () => {
    form.discard()
    onDone()
  }
  const { control } = form
  return (
    <form noValidate className={classes['panel']} onSubmit={(event) => void save(event)}>
      <Title order={3} mb="md">
        {certificate === null ? t('certificate.add') : t('certificate.edit')}
      </Title>
      <ErrorSummary
        form={form}
        labels={{
          level: t('certificate.level'),
          number: t('certificate.number'),
          validFrom: t('certificate.validFrom'),
          validUntil: t('certificate.validUntil'),
          seenOn: t('certificate.seenOn'),
        }}
      />
      <div className={classes['form']}>
        <div className={classes['pair']}>
          <SelectField
            control={control}
            name="body"
            label={t('certificate.body')}
            options={certificateBodies.map((body) => ({ value: body, label: t(`certificate.bodyName.${body}`) }))}
          />
          <TextField control={control} name="number" label={t('certificate.number')} />
        </div>
        <LevelField control={control} norms={norms} />
        <div className={classes['pair']}>
          <DateField control={control} name="validFrom" label={t('certificate.validFrom')} required />
          <DateField control={control} name="validUntil" label={t('certificate.validUntil')} required />
        </div>
        <RadioField
          control={control}
          name="checked"
          label={t('certificate.checked')}
          options={[
            { value: 'tested', label: t('certificate.tested'), hint: t('certificate.testedHint') },
            { value: 'signUpOnly', label: t('certificate.signUpOnly'), hint: t('certificate.signUpOnlyHint') },
          ]}
        />
        <DateField
          control={control}
          name="seenOn"
          label={t('certificate.seenOn')}
          hint={t('certificate.seenOnHint')}
          until={localToday()}
        />
      </div>
      <SubmitRow label={t('certificate.save')} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}

interface LevelFieldProps {
  readonly control: Control<z.input<typeof schema>, unknown, z.output<typeof schema>>
  readonly norms: CoachNorms
}

/** The level in words, with those that the norms know for this body. */
function LevelField({ control, norms }: LevelFieldProps) {
  const t = useT('coaches')
  const body = useWatch({ control, name: 'body' })
  const levels = normBodyOf(norms, { body })?.levels.map(({ name }) => name) ?? []
  const hint =
    levels.length === 0 ? t('certificate.levelHint') : t('certificate.levelKnown', { levels: levels.join(', ') })
  return <TextField control={control} name="level" label={t('certificate.level')} hint={hint} required />
}
