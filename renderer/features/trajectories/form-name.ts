import { useLanguage } from '#renderer/i18n/use-t.ts'
import { isPresetForm, proposedForm } from '#resources/presets/forms-of-guidance.ts'
import type { Policy } from '#shared/domain/policy.ts'

/** The name of a form of guidance: as the policy calls it, else as the product does. An unknown one shows its id. */
export function useFormName(policy: Policy | null): (form: string) => string {
  const language = useLanguage()
  return (form) => {
    const known = policy?.forms.find(({ id }) => id === form)?.name
    return known ?? (isPresetForm(form) ? proposedForm(form, language).name : form)
  }
}
