import { z } from 'zod'
import { addMonths } from '#shared/domain/iso-date.ts'
import {
  isoDateSchema,
  nameSchema,
  textSchema,
  type CommandContext,
  type IsoDate,
  type Language,
} from '#shared/domain/primitives.ts'
import { asksOverride } from '#shared/domain/intake.ts'
import { intakeRules, neutralSentence } from '#resources/presets/intake-rules.ts'
import { adviceOf, referRequest, type OverrideInput, type ReferralInput } from '#shared/domain/trajectory-intake.ts'
import { closeTrajectory, stopEarly, toFinalEvaluation, toFollowUp } from '#shared/domain/trajectory-finish.ts'
import { approveRequest, putOnHold, rejectRequest, resume } from '#shared/domain/trajectory-request.ts'
import { proposedEnd } from '#shared/domain/trajectory-pace.ts'
import { startTrajectory } from '#shared/domain/trajectory-start.ts'
import { continueSessions, toMidReview } from '#shared/domain/trajectory-mid.ts'
import { heldOn } from '#shared/domain/session.ts'
import { stopReasons, type StopReason, type Trajectory } from '#shared/domain/trajectory.ts'
import type { CommitAction } from '#shared/ipc/vault-actions.ts'
import type { Command } from './change.ts'
import type { TrajectoryFile } from './file.ts'
import { decisionFactsOf } from './intake/intake-facts.ts'
import type { Step } from './steps.ts'

/** One form for all steps: each step's schema asks for its own part, the rest stays as it was filled in beforehand. */
export interface StepInput {
  on: string | null
  expectedEndOn: string | null
  reason: string
  alternative: string
  stopReason: StopReason | null
  /** Against the advice of the intake: why, and who looked too. */
  overrideReason: string
  secondPerson: string
  /** Form of guidance that the question goes to; `ELSEWHERE` for another way. */
  referTo: string | null
}

export interface StepValues {
  readonly on: IsoDate
  readonly expectedEndOn: IsoDate
  readonly reason: string
  readonly alternative: string
  readonly stopReason: StopReason | null
  readonly overrideReason: string
  readonly secondPerson: string
  readonly referTo: string | null
}

/** The choice of a referral of which nothing more is recorded. */
export const ELSEWHERE = 'elsewhere'

/** The words of each step: what it means, what its date is called, what is said when it is done. */
export const stepWords = {
  approve: { body: 'step.approveBody', date: 'step.decidedOn', done: 'step.approved' },
  refer: { body: 'step.referBody', date: 'step.decidedOn', done: 'step.referred' },
  reject: { body: 'step.rejectBody', date: 'step.decidedOn', done: 'step.rejected' },
  hold: { body: 'step.holdBody', date: 'step.holdUntil', done: 'step.held' },
  resume: { body: null, date: null, done: 'step.resumed' },
  midReview: { body: 'step.midReviewBody', date: null, done: 'step.midReviewed' },
  continue: { body: 'step.continueBody', date: null, done: 'step.continued' },
  start: { body: 'step.startBody', date: 'step.startedOn', done: 'step.started' },
  finish: { body: 'step.finishBody', date: 'step.endedOn', done: 'step.finished' },
  stop: { body: 'step.stopBody', date: 'step.stoppedOn', done: 'step.stopped' },
  followUp: { body: 'step.followUpBody', date: null, done: 'step.followedUp' },
  close: { body: 'step.closeBody', date: null, done: 'step.closed' },
} as const satisfies Record<Step, unknown>

/** Before the start a request simply waits; once the sessions run, a pause is a decision with its reason. */
export const asksPauseReason = (step: Step, { status }: Pick<Trajectory, 'status'>): boolean =>
  step === 'hold' && status === 'running'

/** What a step's form must hold. Texts and reasons are only asked for by the steps that show them. */
export function schemaOf(step: Step, { trajectory, rules }: TrajectoryFile): z.ZodType<StepValues, StepInput> {
  const required = textSchema.trim().min(1)
  const stopReason = z.enum(stopReasons)
  const advice = adviceOf(trajectory, { intakeRules, rules })
  const overrides = step === 'approve' && advice !== null && asksOverride(advice)
  const fields = z.object({
    on: isoDateSchema,
    expectedEndOn: isoDateSchema,
    reason: step === 'reject' || asksPauseReason(step, trajectory) ? required : textSchema,
    alternative: step === 'reject' ? required : textSchema,
    stopReason: step === 'stop' ? stopReason : stopReason.nullable(),
    overrideReason: overrides ? required : textSchema,
    secondPerson: overrides ? nameSchema : z.string(),
    referTo: step === 'refer' ? z.string() : z.string().nullable(),
  })
  return fields.superRefine((values, ctx) => {
    if (step !== 'refer' || values.referTo === ELSEWHERE) return
    for (const name of ['reason', 'alternative'] as const) {
      if (values[name].trim() === '') ctx.addIssue({ code: 'custom', path: [name], message: 'errors:field.missing' })
    }
  })
}

/** The day on which the last coaching session took place, as the end of the sessions. */
function lastSessionOr(file: TrajectoryFile, today: IsoDate): IsoDate {
  return heldOn(file.trajectory, 'session').at(-1) ?? today
}

/**
 * What a step's form proposes.
 *
 * @param elsewhere whether a referral starts from another way, of which nothing more is recorded
 */
export function defaultsOf(step: Step, file: TrajectoryFile, { today }: CommandContext, elsewhere = false): StepInput {
  const on = step === 'hold' ? addMonths(today, 1) : step === 'finish' ? lastSessionOr(file, today) : today
  return {
    on,
    expectedEndOn: proposedEnd(on, file.trajectory.plannedSessions),
    reason: '',
    alternative: '',
    stopReason: null,
    overrideReason: '',
    secondPerson: '',
    referTo: elsewhere ? ELSEWHERE : null,
  }
}

interface StepCommand {
  readonly action: CommitAction
  readonly command: Command
}

const overrideOf = ({ overrideReason, secondPerson }: StepValues): OverrideInput =>
  overrideReason === '' ? null : { reason: overrideReason, secondPerson }

/** Another way has one sentence, whatever the reason was. */
function referralOf({ on, referTo, reason, alternative }: StepValues, language: Language): ReferralInput {
  if (referTo === ELSEWHERE) return { on, to: null, reason: neutralSentence[language], alternative: '' }
  return { on, to: referTo, reason, alternative }
}

/** The command that a step's form stands for. */
export function commandOf(step: Step, values: StepValues, file: TrajectoryFile, language: Language): StepCommand {
  const { on, expectedEndOn, reason, alternative, stopReason } = values
  switch (step) {
    case 'approve':
      return {
        action: 'trajectory.decide',
        command: (doc, ctx) => approveRequest(doc, { on, override: overrideOf(values) }, decisionFactsOf(file), ctx),
      }
    case 'refer':
      return {
        action: 'trajectory.decide',
        command: (doc, ctx) => referRequest(doc, referralOf(values, language), ctx),
      }
    case 'reject':
      return {
        action: 'trajectory.decide',
        command: (doc, ctx) => rejectRequest(doc, { on, reason, alternative }, ctx),
      }
    case 'hold':
      return { action: 'trajectory.decide', command: (doc, ctx) => putOnHold(doc, { until: on, reason }, ctx) }
    case 'midReview':
      return { action: 'trajectory.edit', command: toMidReview }
    case 'continue':
      return { action: 'trajectory.edit', command: (doc) => continueSessions(doc, file.rules) }
    case 'resume':
      return { action: 'trajectory.decide', command: resume }
    case 'start':
      return {
        action: 'trajectory.start',
        command: (doc, ctx) => startTrajectory(doc, file, { on, expectedEndOn }, ctx),
      }
    case 'finish':
      return { action: 'trajectory.finish', command: (doc, ctx) => toFinalEvaluation(doc, on, ctx) }
    case 'stop':
      return {
        action: 'trajectory.stop',
        command: (doc, ctx) => stopEarly(doc, { on, reason: stopReason ?? 'notRecorded' }, ctx),
      }
    case 'followUp':
      return { action: 'trajectory.finish', command: (doc) => toFollowUp(doc, file.rules) }
    case 'close':
      return { action: 'trajectory.close', command: (doc) => closeTrajectory(doc, file.rules) }
  }
}
