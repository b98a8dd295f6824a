import { overview as source } from '../nl/overview.ts'
import { translationOf } from '../translation.ts'

export const overview = translationOf(source, {})
