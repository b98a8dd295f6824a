import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { saveCoachFacts } from '#shared/domain/coach-file.ts'
import { type Coach, foundWays } from '#shared/domain/coach.ts'
import { coachErrors } from '#shared/domain/coach-commands.ts'
import { type IsoDate, isoDateSchema, limits, lineSchema } from '#shared/domain/primitives.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RadioField, SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import classes from './coaches.module.css'

/** Checks by the rules of the domain. A text over its limit is named by its own field. */
export const coachFormSchema = z
  .object({
    kind: z.enum(['internal', 'external']),
    name: z.string(),
    organisation: z.string(),
    specialisms: z.string(),
    insuredUntil: isoDateSchema.nullable(),
    how: z.enum(foundWays),
    foundNote: lineSchema,
  })
  .superRefine((values, ctx) => {
    for (const { code, field } of coachErrors(values)) {
      const message = code === 'missing' ? 'errors:field.missing' : 'errors:field.notValid'
      ctx.addIssue({ code: 'custom', path: [field], message })
    }
  })

type Values = z.input<typeof coachFormSchema>
export type CoachForm = KeptForm<Values, z.output<typeof coachFormSchema>>

const emptyCoach: Values = {
  kind: 'external',
  name: '',
  organisation: '',
  specialisms: '',
  insuredUntil: null,
  how: 'unknown',
  foundNote: '',
}

/** What the form shows of a coach, or of none yet. */
export function coachFormValues(coach: Coach | null): Values {
  if (coach === null) return emptyCoach
  const { kind, name, organisation, specialisms, insuredUntil, found } = coach
  return { kind, name, organisation, specialisms, insuredUntil, how: found.how, foundNote: found.note }
}

/** Records with a coach how the organisation came to this one, as the form says. */
export const withFound = (coach: Coach, { how, foundNote }: Pick<Values, 'how' | 'foundNote'>, today: IsoDate) =>
  saveCoachFacts(coach, { found: { how, note: foundNote.trim() } }, today)

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
      <Found control={control} />
    </>
  )
}

function Found({ control }: Pick<CoachForm, 'control'>) {
  const t = useT('coachRegister')
  return (
    <div className={classes['pair']}>
      <SelectField
        control={control}
        name="how"
        label={t('facts.found')}
        hint={t('facts.foundHint')}
        options={foundWays.map((way) => ({ value: way, label: t(`facts.way.${way}`) }))}
      />
      <TextField control={control} name="foundNote" label={t('facts.foundNote')} hint={t('facts.foundNoteHint')} />
    </div>
  )
}
