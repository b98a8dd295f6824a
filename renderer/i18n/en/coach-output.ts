import { coachOutput as source } from '../nl/coach-output.ts'
import { translationOf } from '../translation.ts'

export const coachOutput = translationOf(source, {
  title: 'Save as',
})
