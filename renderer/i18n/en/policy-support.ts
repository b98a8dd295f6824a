import { policySupport as source } from '../nl/policy-support.ts'
import { translationOf } from '../translation.ts'

export const policySupport = translationOf(source, {
  title: 'Support',
})
