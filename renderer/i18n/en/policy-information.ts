import { policyInformation as source } from '../nl/policy-information.ts'
import { translationOf } from '../translation.ts'

export const policyInformation = translationOf(source, {
  title: 'Who gets what',
})
