import { policyStandard as source } from '../nl/policy-standard.ts'
import { translationOf } from '../translation.ts'

export const policyStandard = translationOf(source, {
  title: 'Self-assessment',
})
