import { coaches as source } from '../nl/coaches.ts'
import { translationOf } from '../translation.ts'

export const coaches = translationOf(source, {})
