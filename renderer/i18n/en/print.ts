import { print as source } from '../nl/print.ts'
import { translationOf } from '../translation.ts'

export const print = translationOf(source, {})
