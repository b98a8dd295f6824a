import { access as source } from '../nl/access.ts'
import { translationOf } from '../translation.ts'

export const access = translationOf(source, {})
