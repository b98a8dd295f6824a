import { policyForms as source } from '../nl/policy-forms.ts'
import { translationOf } from '../translation.ts'

export const policyForms = translationOf(source, {
  title: 'Map of forms',
})
