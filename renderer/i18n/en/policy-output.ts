import { policyOutput as source } from '../nl/policy-output.ts'
import { translationOf } from '../translation.ts'

export const policyOutput = translationOf(source, {
  title: 'Save as',
})
