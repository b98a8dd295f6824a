import { z } from 'zod'
import { addMonths } from '#shared/domain/iso-date.ts'
import { isoDateSchema, textSchema, type CommandContext, type IsoDate } from '#shared/domain/primitives.ts'
import { closeTrajectory, stopEarly, toFinalEvaluation, toFollowUp } from '#shared/domain/trajectory-finish.ts'
import { approveRequest, putOnHold, rejectRequest, resume } from '#shared/domain/trajectory-request.ts'
import { proposedEnd } from '#shared/domain/trajectory-pace.ts'
import { startTrajectory } from '#shared/domain/trajectory-start.ts'
import { stopReasons, type StopReason } from '#shared/domain/trajectory.ts'
import type { CommitAction } from '#shared/ipc/vault-actions.ts'
import type { Command } from './change.ts'
import type { TrajectoryFile } from './file.ts'
import type { Step } from './steps.ts'

/** One form for all steps: each step's schema asks for its own part, the rest stays as it was filled in beforehand. */
export interface StepInput {
  on: string | null
  expectedEndOn: string | null
  reason: string
  alternative: string
  stopReason: StopReason | null
}

export interface StepValues {
  readonly on: IsoDate
  readonly expectedEndOn: IsoDate
  readonly reason: string
  readonly alternative: string
  readonly stopReason: StopReason | null
}

/** The words of each step: what it means, what its date is called, what is said when it is done. */
export const stepWords = {
  approve: { body: 'step.approveBody', date: 'step.decidedOn', done: 'step.approved' },
  reject: { body: 'step.rejectBody', date: 'step.decidedOn', done: 'step.rejected' },
  hold: { body: 'step.holdBody', date: 'step.holdUntil', done: 'step.held' },
  resume: { body: null, date: null, done: 'step.resumed' },
  start: { body: 'step.startBody', date: 'step.startedOn', done: 'step.started' },
  finish: { body: 'step.finishBody', date: 'step.endedOn', done: 'step.finished' },
  stop: { body: 'step.stopBody', date: 'step.stoppedOn', done: 'step.stopped' },
  followUp: { body: 'step.followUpBody', date: null, done: 'step.followedUp' },
  close: { body: 'step.closeBody', date: null, done: 'step.closed' },
} as const satisfies Record<Step, unknown>

/** What a step's form must hold. Texts and reasons are only asked for by the steps that show them. */
export function schemaOf(step: Step): z.ZodType<StepValues, StepInput> {
  const required = textSchema.trim().min(1)
  const stopReason = z.enum(stopReasons)
  return z.object({
    on: isoDateSchema,
    expectedEndOn: isoDateSchema,
    reason: step === 'reject' ? required : textSchema,
    alternative: step === 'reject' ? required : textSchema,
    stopReason: step === 'stop' ? stopReason : stopReason.nullable(),
  })
}

/** The day on which the last coaching session took place, as the end of the sessions. */
function lastSessionOr(file: TrajectoryFile, today: IsoDate): IsoDate {
  const days = file.trajectory.sessions.filter(({ kind }) => kind === 'session').map(({ on }) => on)
  return days.at(-1) ?? today
}

/** What a step's form proposes. */
export function defaultsOf(step: Step, file: TrajectoryFile, { today }: CommandContext): StepInput {
  const on = step === 'hold' ? addMonths(today, 1) : step === 'finish' ? lastSessionOr(file, today) : today
  return {
    on,
    expectedEndOn: proposedEnd(on, file.trajectory.plannedSessions),
    reason: '',
    alternative: '',
    stopReason: null,
  }
}

interface StepCommand {
  readonly action: CommitAction
  readonly command: Command
}

/** The command that a step's form stands for. */
export function commandOf(step: Step, values: StepValues, file: TrajectoryFile): StepCommand {
  const { on, expectedEndOn, reason, alternative, stopReason } = values
  switch (step) {
    case 'approve':
      return { action: 'trajectory.decide', command: (doc, ctx) => approveRequest(doc, on, ctx) }
    case 'reject':
      return {
        action: 'trajectory.decide',
        command: (doc, ctx) => rejectRequest(doc, { on, reason, alternative }, ctx),
      }
    case 'hold':
      return { action: 'trajectory.decide', command: (doc, ctx) => putOnHold(doc, on, ctx) }
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
