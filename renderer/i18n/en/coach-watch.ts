import { coachWatch as source } from '../nl/coach-watch.ts'
import { translationOf } from '../translation.ts'

export const coachWatch = translationOf(source, {
  title: 'Watch coaches',
})
