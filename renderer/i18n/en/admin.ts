import { admin as source } from '../nl/admin.ts'
import { translationOf } from '../translation.ts'

export const admin = translationOf(source, {})
