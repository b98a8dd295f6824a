import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'
import { meetingMoments } from '#shared/report/meeting-preparation.ts'

const agendaSchema = z.array(z.strictObject({ minutes: z.int().min(1).max(60), text: localTextSchema })).min(3)
const questionsSchema = z.array(z.strictObject({ moment: z.enum(meetingMoments), text: localTextSchema })).min(3)

/** What `meeting-preparation.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const meetingPreparationSchema = z.strictObject({
  agenda: z.strictObject({ start: agendaSchema, mid: agendaSchema, end: agendaSchema }),
  questions: z.strictObject({ coachee: questionsSchema, manager: questionsSchema, coach: questionsSchema }),
})
