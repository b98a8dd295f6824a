import { policy as source } from '../nl/policy.ts'
import { translationOf } from '../translation.ts'

export const policy = translationOf(source, {})
