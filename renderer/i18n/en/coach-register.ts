import { coachRegister as source } from '../nl/coach-register.ts'
import { translationOf } from '../translation.ts'

export const coachRegister = translationOf(source, {
  title: 'Register',
})
