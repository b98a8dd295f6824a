import { coachAssess as source } from '../nl/coach-assess.ts'
import { translationOf } from '../translation.ts'

export const coachAssess = translationOf(source, {
  title: 'Assess',
})
