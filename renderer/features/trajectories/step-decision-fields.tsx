import { useWatch } from 'react-hook-form'
import { useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import { asksOverride, careFormIds } from '#shared/domain/intake.ts'
import { presetFormIds } from '#shared/domain/policy-forms.ts'
import { limits } from '#shared/domain/primitives.ts'
import { adviceOf } from '#shared/domain/trajectory-intake.ts'
import type { TrajectoryFile } from './file.ts'
import { useFormName } from './form-name.ts'
import { HealthHint } from './health-hint.tsx'
import { Advice } from './intake/advice.tsx'
import { intakeFactsOf } from './intake/intake-facts.ts'
import { ELSEWHERE, type StepInput, type StepValues } from './step-form.ts'

export type StepForm = KeptForm<StepInput, StepValues>

interface DecisionFieldsProps {
  readonly form: StepForm
  readonly file: TrajectoryFile
}

/** Why, and what would help instead: read by the employee. */
export function RejectFields({ form }: { readonly form: StepForm }) {
  const t = useT('trajectories')
  return (
    <>
      <TextAreaField
        control={form.control}
        name="reason"
        label={t('step.rejectionReason')}
        hint={t('goals.workHint')}
        required
      />
      <TextAreaField
        control={form.control}
        name="alternative"
        label={t('step.rejectionAlternative')}
        hint={t('step.rejectionAlternativeHint')}
        required
      />
      <HealthHint control={form.control} names={['reason', 'alternative']} />
    </>
  )
}

/** The advice of the intake and, when it is against going on, why all the same and who looked too. */
export function OverrideFields({ form, file }: DecisionFieldsProps) {
  const t = useT('intake')
  const advice = adviceOf(file.trajectory, intakeFactsOf(file))
  if (advice === null) return null
  return (
    <>
      <Advice advice={advice} policy={file.policy} brief />
      {asksOverride(advice) && (
        <>
          <TextAreaField
            control={form.control}
            name="overrideReason"
            label={t('override.reason')}
            hint={t('override.reasonHint')}
            required
          />
          <HealthHint control={form.control} names={['overrideReason']} />
          <TextField
            control={form.control}
            name="secondPerson"
            label={t('override.secondPerson')}
            hint={t('override.secondPersonHint')}
            limit={limits.name}
            required
          />
        </>
      )}
    </>
  )
}

/** Where the question goes. Another way asks for nothing more: one neutral sentence is all that is recorded. */
export function ReferFields({ form, file }: DecisionFieldsProps) {
  const t = useT('intake')
  const formName = useFormName(file.policy)
  const to = useWatch({ control: form.control, name: 'referTo' })
  const own = (file.policy?.forms ?? []).filter(({ active }) => active).map(({ id }) => id)
  const forms = [...new Set([...own, ...presetFormIds])].filter((id) => id !== 'coaching' && !careFormIds.includes(id))
  return (
    <>
      <SelectField
        control={form.control}
        name="referTo"
        label={t('refer.to')}
        options={[
          ...forms.map((id) => ({ value: id, label: formName(id) })),
          { value: ELSEWHERE, label: t('refer.elsewhere') },
        ]}
        searchable={false}
        required
      />
      {to !== null && to !== ELSEWHERE && <RejectFields form={form} />}
      {to === ELSEWHERE && t('refer.elsewhereBody')}
    </>
  )
}
