import { policyGoals as source } from '../nl/policy-goals.ts'
import { translationOf } from '../translation.ts'

export const policyGoals = translationOf(source, {
  title: 'Goals of the policy',
})
