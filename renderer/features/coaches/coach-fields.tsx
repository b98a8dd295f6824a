import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { Coach } from '#shared/domain/coach.ts'
import { coachErrors } from '#shared/domain/coach-commands.ts'
import { isoDateSchema, limits } from '#shared/domain/primitives.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RadioField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'

/** Checks by the rules of the domain. A text over its limit is named by its own field. */
export const coachFormSchema = z
  .object({
    kind: z.enum(['internal', 'external']),
    name: z.string(),
    organisation: z.string(),
    specialisms: z.string(),
    insuredUntil: isoDateSchema.nullable(),
  })
  .superRefine((values, ctx) => {
    for (const { code, field } of coachErrors(values)) {
      const message = code === 'missing' ? 'errors:field.missing' : 'errors:field.notValid'
      ctx.addIssue({ code: 'custom', path: [field], message })
    }
  })

type Values = z.input<typeof coachFormSchema>
export type CoachForm = KeptForm<Values, z.output<typeof coachFormSchema>>

const emptyCoach: Values = { kind: 'external', name: '', organisation: '', specialisms: '', insuredUntil: null }

/** What the form shows of a coach, or of none yet. */
export function coachFormValues(coach: Coach | null): Values {
  const { kind, name, organisation, specialisms, insuredUntil } = coach ?? emptyCoach
  return { kind, name, organisation, specialisms, insuredUntil }
}

/** The fields of a coach, the same for a new one and a known one. */
export function CoachFields({ form }: { readonly form: CoachForm }) {
  const t = useT('coaches')
  const { control } = form
  const kind = useWatch({ control, name: 'kind' })
  const isInternal = kind === 'internal'
  return (
    <>
      <RadioField
        control={control}
        name="kind"
        label={t('form.kind')}
        options={[
          { value: 'external', label: t('form.external'), hint: t('form.externalHint') },
          { value: 'internal', label: t('form.internal'), hint: t('form.internalHint') },
        ]}
      />
      <TextField control={control} name="name" label={t('form.name')} limit={limits.name} required />
      <TextField
        control={control}
        name="organisation"
        label={isInternal ? t('form.organisationInternal') : t('form.organisationExternal')}
        hint={isInternal ? t('form.organisationInternalHint') : undefined}
      />
      <TextField control={control} name="specialisms" label={t('form.specialisms')} hint={t('form.specialismsHint')} />
      {!isInternal && (
        <DateField
          control={control}
          name="insuredUntil"
          label={t('form.insuredUntil')}
          hint={t('form.insuredUntilHint')}
        />
      )}
    </>
  )
}
