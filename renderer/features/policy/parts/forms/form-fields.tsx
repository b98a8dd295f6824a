import type { Control } from 'react-hook-form'
import { formOffers } from '#shared/domain/policy-forms.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RadioField } from '#renderer/ui/choice-fields.tsx'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import classes from '../../policy.module.css'
import { type FormValues, LINES_LIMIT } from './form-values.ts'

/** What can be written about a form of guidance, in the order in which one thinks about it. */
export function FormFields({ control }: { readonly control: Control<FormValues, unknown, FormValues> }) {
  const t = useT('policyForms')
  const lines = { control, limit: LINES_LIMIT, hint: t('field.lineHint') }
  return (
    <div className={classes['form']}>
      <TextField control={control} name="name" label={t('field.name')} required />
      <TextAreaField control={control} name="definition" label={t('field.definition')} />
      <TextAreaField {...lines} name="fitsWhen" label={t('field.fitsWhen')} />
      <TextAreaField {...lines} name="notWhen" label={t('field.notWhen')} />
      <RadioField
        control={control}
        name="offered"
        label={t('field.offered')}
        options={formOffers.map((offer) => ({
          value: offer,
          label: t(`offered.${offer}`),
          hint: t(`offeredHint.${offer}`),
        }))}
      />
      <TextAreaField control={control} name="who" label={t('field.who')} minRows={2} />
      <TextAreaField {...lines} name="signals" label={t('field.signals')} hint={t('field.signalsHint')} />
    </div>
  )
}
