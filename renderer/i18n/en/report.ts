import { report as source } from '../nl/report.ts'
import { translationOf } from '../translation.ts'

export const report = translationOf(source, {})
