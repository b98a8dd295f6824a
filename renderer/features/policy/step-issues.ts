import type { z } from 'zod'
import type { StepError, WithdrawalError } from '#shared/domain/policy-lifecycle.ts'

type LifeError = StepError | WithdrawalError

/** At which field of a step's form an error is shown, and in which words. */
const places: Readonly<Record<LifeError['code'], readonly [path: string, message: string]>> = {
  dateMissing: ['on', 'errors:field.missing'],
  dateInFuture: ['on', 'policyLife:error.dateInFuture'],
  dateBeforeStep: ['on', 'policyLife:error.dateBeforeStep'],
  wrongStep: ['on', 'policyLife:error.wrongStep'],
  notInForce: ['on', 'policyLife:error.wrongStep'],
  remarksUnanswered: ['on', 'policyLife:error.wrongStep'],
  noteTooLong: ['note', 'errors:field.notValid'],
  withheldWithoutReasons: ['note', 'policyLife:error.withheldWithoutReasons'],
  reasonMissing: ['reason', 'errors:field.missing'],
  reasonTooLong: ['reason', 'errors:field.notValid'],
  groundsMissing: ['grounds', 'policyLife:error.groundsMissing'],
  meetingBeforeRequest: ['meetingOn', 'policyLife:error.meetingBeforeRequest'],
  answerBeforeRequest: ['respondBy', 'policyLife:error.answerBeforeRequest'],
  answerBeforeMeeting: ['respondBy', 'policyLife:error.answerBeforeMeeting'],
  withdrawerMissing: ['by', 'errors:field.missing'],
  withdrawerTooLong: ['by', 'errors:field.notValid'],
}

/** Shows what a command would refuse at the fields of its form. */
export function addStepIssues(ctx: z.RefinementCtx, errors: readonly LifeError[]): void {
  for (const { code } of errors) {
    const [path, message] = places[code]
    ctx.addIssue({ code: 'custom', path: [path], message })
  }
}
