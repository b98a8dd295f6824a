import { coachCriteria as source } from '../nl/coach-criteria.ts'
import { translationOf } from '../translation.ts'

export const coachCriteria = translationOf(source, {
  title: 'Criteria',
})
