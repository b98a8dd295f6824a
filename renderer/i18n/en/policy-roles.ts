import { policyRoles as source } from '../nl/policy-roles.ts'
import { translationOf } from '../translation.ts'

export const policyRoles = translationOf(source, {
  title: 'Who does what',
})
