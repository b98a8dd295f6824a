import { matching as source } from '../nl/matching.ts'
import { translationOf } from '../translation.ts'

export const matching = translationOf(source, {
  title: 'Matching',
})
