import { shell as source } from '../nl/shell.ts'
import { translationOf } from '../translation.ts'

export const shell = translationOf(source, {})
