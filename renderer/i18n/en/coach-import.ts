import { coachImport as source } from '../nl/coach-import.ts'
import { translationOf } from '../translation.ts'

export const coachImport = translationOf(source, {
  title: 'Import coaches',
})
