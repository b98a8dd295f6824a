import { policyRules as source } from '../nl/policy-rules.ts'
import { translationOf } from '../translation.ts'

export const policyRules = translationOf(source, {
  title: 'Rules',
})
