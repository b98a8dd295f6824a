import { policyCompare as source } from '../nl/policy-compare.ts'
import { translationOf } from '../translation.ts'

export const policyCompare = translationOf(source, {
  title: 'Compare versions',
})
