import { z } from 'zod'
import { proposedReviewDate } from '#shared/domain/policy-adoption.ts'
import { type Policy, worGrounds, type WorksCouncil } from '#shared/domain/policy.ts'
import { type IsoDate, isoDateSchema, lineSchema } from '#shared/domain/primitives.ts'
import { councilLetterErrors, councilLetterLimits } from '#shared/report/council-letter.ts'

/** The form of the letter, with the rules of the letter itself. */
export const letterFormSchema = z
  .object({
    date: isoDateSchema,
    reason: z.string().trim().min(1).max(councilLetterLimits.reason),
    sender: lineSchema.trim().min(1).max(councilLetterLimits.sender),
    senderRole: lineSchema.trim().min(1).max(councilLetterLimits.senderRole),
    grounds: z.array(z.enum(worGrounds)).min(1, { message: 'policyOutput:letter.error.grounds' }),
    meetingOn: isoDateSchema.nullable(),
    respondBy: isoDateSchema.nullable(),
    reviewBy: isoDateSchema,
  })
  .superRefine((values, ctx) => {
    for (const { code } of councilLetterErrors(values)) {
      if (code === 'meetingBeforeLetter') {
        ctx.addIssue({ code: 'custom', path: ['meetingOn'], message: `policyOutput:letter.error.${code}` })
      }
      if (code === 'responseBeforeMeeting') {
        ctx.addIssue({ code: 'custom', path: ['respondBy'], message: `policyOutput:letter.error.${code}` })
      }
    }
  })
export type LetterForm = z.input<typeof letterFormSchema>

const councilDates = (council: WorksCouncil) =>
  council.status === 'asked' ? { meetingOn: council.meetingOn, respondBy: council.respondBy } : null

/** What is known already: from the step to the council, the version, and who is at work. */
export function letterFormValues(policy: Policy, operator: string, today: IsoDate): LetterForm {
  const { worksCouncil, adoption } = policy
  const hasGrounds = worksCouncil.status !== 'open' && worksCouncil.status !== 'notNeeded'
  return {
    date: worksCouncil.status === 'asked' ? worksCouncil.on : today,
    reason: '',
    sender: operator,
    senderRole: '',
    grounds: hasGrounds ? [...worksCouncil.grounds] : [],
    meetingOn: councilDates(worksCouncil)?.meetingOn ?? null,
    respondBy: councilDates(worksCouncil)?.respondBy ?? null,
    reviewBy: adoption?.reviewBy ?? proposedReviewDate(today),
  }
}
