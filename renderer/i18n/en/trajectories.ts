import { trajectories as source } from '../nl/trajectories.ts'
import { translationOf } from '../translation.ts'

export const trajectories = translationOf(source, {})
