import { coachCompare as source } from '../nl/coach-compare.ts'
import { translationOf } from '../translation.ts'

export const coachCompare = translationOf(source, {
  title: 'Compare coaches',
})
