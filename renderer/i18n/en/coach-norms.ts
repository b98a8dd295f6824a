import { coachNorms as source } from '../nl/coach-norms.ts'
import { translationOf } from '../translation.ts'

export const coachNorms = translationOf(source, {
  title: 'Norms of professional bodies',
})
