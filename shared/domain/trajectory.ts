import { z } from 'zod'
import { questionKinds } from './coach-level-names.ts'
import { informationMatrixSchema } from './information-matrix.ts'
import { intakeSchema } from './intake.ts'
import { matchingSchema } from './matching-record.ts'
import { idSchema, isoDateSchema, isoInstantSchema, lineSchema, nameSchema, textSchema } from './primitives.ts'

/** States of a trajectory (domain.md §12). Names and explanations: `resources/presets/reminders-and-states.json`. */
export const trajectoryStatuses = [
  'requested',
  'intake',
  'matching',
  'threeWayMeeting',
  'running',
  'midTermReview',
  'finalEvaluation',
  'followUp',
  'closed',
  'rejected',
  'referred',
  'onHold',
  'stoppedEarly',
  'anonymised',
] as const
export const trajectoryStatusSchema = z.enum(trajectoryStatuses)
export type TrajectoryStatus = z.infer<typeof trajectoryStatusSchema>

/** The five levels of goal attainment scaling, lowest first (domain.md §4). */
export const goalLevels = [-2, -1, 0, 1, 2] as const
export const goalLevelSchema = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)])
export type GoalScoreValue = z.infer<typeof goalLevelSchema>

/** Moments at which goals can be scored after the start. The start itself is the goal's baseline. */
export const scoreMoments = ['mid', 'end', 'followUp'] as const
export type ScoreMoment = (typeof scoreMoments)[number]

/** Who gives a score: the three together, or one of them from where they stand. Only the joint one counts in T. */
export const scorers = ['joint', 'coachee', 'manager', 'coach'] as const
export type Scorer = (typeof scorers)[number]

/** The level a goal was at, as somebody saw it at a moment. One per moment and scorer. */
export const goalScoreSchema = z
  .object({ moment: z.enum(scoreMoments), by: z.enum(scorers), score: goalLevelSchema })
  .readonly()
export type GoalScore = z.infer<typeof goalScoreSchema>

/** Who can notice at work that something changed. A role, never a name. */
export const observers = ['coachee', 'manager', 'coach', 'colleague', 'client'] as const
export type Observer = (typeof observers)[number]

/** "Merkbaar op de werkvloer": what somebody noticed, and since when. */
export const noticedSchema = z
  .object({ id: idSchema, by: z.enum(observers), what: lineSchema.min(1), since: isoDateSchema })
  .readonly()
export type Noticed = z.infer<typeof noticedSchema>

const oneToThree = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** Most goals on record in one trajectory, those that were given up included. */
export const MOST_GOALS = 20

/** A joint work goal with five described levels. What is said in sessions has no field anywhere (design.md principle 2). */
export const goalSchema = z
  .object({
    id: idSchema,
    title: lineSchema,
    /** "Bewustwording": what the coachee wants to see. */
    awareness: textSchema,
    /** "Verantwoordelijkheid": what the coachee chooses to do. */
    responsibility: textSchema,
    /** "Waar merken collega's het aan". */
    noticeableBy: textSchema,
    managerContribution: textSchema,
    /** Level texts, indexed as `goalLevels`: [−2, −1, 0, +1, +2]. May be empty while in draft. */
    levels: z.tuple([textSchema, textSchema, textSchema, textSchema, textSchema]).readonly(),
    /** Importance to the coachee and difficulty; their product is the goal's weight. */
    importance: oneToThree,
    difficulty: oneToThree,
    /** Where the coachee stands at the start: −2 by default, −1 allowed. */
    baseline: z.union([z.literal(-2), z.literal(-1)]).nullable(),
    scores: z.array(goalScoreSchema).max(12).readonly(),
    noticed: z.array(noticedSchema).max(20).readonly(),
    /** Given up while the sessions ran, with the reason: all its scores leave the change figure (domain.md §4). */
    dropped: z
      .object({ on: isoDateSchema, reason: textSchema.min(1) })
      .readonly()
      .nullable(),
    /** "Achteruitgang": worse than the start. A flag beside the score, never part of it (domain.md §4). */
    deteriorated: z.boolean(),
  })
  .readonly()
export type Goal = z.infer<typeof goalSchema>

/** The three parties of the contract (domain.md §3). */
export const parties = ['coachee', 'manager', 'coach'] as const
export type Party = (typeof parties)[number]

/** The date on which each party agreed to the goals as they stand; null while open. A change of a goal clears all three. */
export const agreementSchema = z
  .object({ coachee: isoDateSchema.nullable(), manager: isoDateSchema.nullable(), coach: isoDateSchema.nullable() })
  .readonly()
export type Agreement = z.infer<typeof agreementSchema>

/** How a party agreed. */
export const consentWays = ['signed', 'mail', 'meeting'] as const
export type ConsentWay = (typeof consentWays)[number]

/** How each party agreed; null while they have not, and in files from before this was recorded. */
export const consentWaysSchema = z
  .object({
    coachee: z.enum(consentWays).nullable(),
    manager: z.enum(consentWays).nullable(),
    coach: z.enum(consentWays).nullable(),
  })
  .readonly()
export type ConsentWaysGiven = z.infer<typeof consentWaysSchema>

/** An earlier agreement of all three, word for word, until something in it changed. */
export const agreementVersionSchema = z
  .object({
    goals: z.array(goalSchema).max(MOST_GOALS).readonly(),
    agreement: agreementSchema,
    agreedHow: consentWaysSchema,
    managerId: idSchema,
    coachId: idSchema.nullable(),
    matrix: informationMatrixSchema.nullable(),
    lapsedOn: isoDateSchema,
    /** Why it was changed; empty when nobody had to say. */
    reason: textSchema,
  })
  .readonly()
export type AgreementVersion = z.infer<typeof agreementVersionSchema>

/** Kinds of meeting; names in `resources/presets/reminders-and-states.json`. */
export const sessionKinds = ['session', 'threeWay', 'chemistry'] as const

/** What became of a meeting. Only a meeting that was held counts anywhere. */
export const sessionStatuses = ['planned', 'held', 'cancelled', 'noShow'] as const
export type SessionStatus = (typeof sessionStatuses)[number]

/** Where a meeting is: together in a room, or on a screen. */
export const meetingPlaces = ['onSite', 'online'] as const
export type MeetingPlace = (typeof meetingPlaces)[number]

/** A meeting. Deliberately without content. */
export const sessionSchema = z
  .object({
    id: idSchema,
    on: isoDateSchema,
    minutes: z.number().int().min(5).max(600),
    kind: z.enum(sessionKinds),
    status: z.enum(sessionStatuses),
    /** Null in files from before this was recorded. */
    place: z.enum(meetingPlaces).nullable(),
  })
  .readonly()
export type Session = z.infer<typeof sessionSchema>

/** Money in euro cents, without VAT. */
export const costSchema = z
  .object({
    id: idSchema,
    on: isoDateSchema,
    description: lineSchema,
    /** Whole euro cents excluding VAT. */
    amountCents: z.number().int().min(0).max(100_000_000),
  })
  .readonly()
export type Cost = z.infer<typeof costSchema>

/** Moments at which the rules can ask for evaluations, in order. */
export const askedMoments = ['mid', 'end', 'followUp'] as const
export type AskedMoment = (typeof askedMoments)[number]

/** Why an evaluation will not come. */
export const waiverReasons = ['noResponse', 'declined', 'leftOrganisation', 'noLongerRelevant'] as const
export type WaiverReason = (typeof waiverReasons)[number]

/** How answers came in: copied from paper, told to P&O, or filled in at the screen by who they are from. */
export const entryWays = ['paper', 'conversation', 'screen'] as const
export type EntryWay = (typeof entryWays)[number]

/** An answer: a mark (1–5 or 1–10), an option id, a short text, or "not applicable" (null). */
export const answerSchema = z.union([z.number().int().min(1).max(10), textSchema, z.null()])
export type Answer = z.infer<typeof answerSchema>

/** A received evaluation, or one that lapsed with its reason. */
export const evaluationSchema = z
  .object({
    id: idSchema,
    /** Form in `resources/presets/evaluation-forms.json`, for example `end-coachee`. */
    formId: z.string().max(60),
    moment: z.enum(['baseline', 'mid', 'end', 'followUp']),
    perspective: z.enum(parties),
    outcome: z.discriminatedUnion('status', [
      z.object({
        status: z.literal('received'),
        on: isoDateSchema,
        via: z.enum(entryWays).nullable(),
        /** Per item id of the form. */
        answers: z.record(z.string(), answerSchema).readonly(),
      }),
      z.object({
        status: z.literal('waived'),
        on: isoDateSchema,
        reason: z.enum(waiverReasons),
      }),
    ]),
  })
  .readonly()
export type Evaluation = z.infer<typeof evaluationSchema>

/** Why coaching is asked for; names in `resources/presets/reminders-and-states.json`. */
export const requestReasons = [
  'newRole',
  'leadership',
  'collaboration',
  'conversations',
  'planningLimits',
  'influence',
  'change',
  'career',
  'currentJob',
  'otherWork',
] as const
export type RequestReason = (typeof requestReasons)[number]

/** Who asks for coaching. */
export const requesters = ['employee', 'manager', 'hr'] as const
export type Requester = (typeof requesters)[number]

/** How soon an answer is needed. The term of the policy stays the same. */
export const urgencies = ['normal', 'soon'] as const
export type Urgency = (typeof urgencies)[number]

export const stopReasons = [
  'goalsReached',
  'coacheeChoice',
  'noClick',
  'coachUnavailable',
  'otherForm',
  'workChanged',
  'leftOrganisation',
  'agreementsNotKept',
  'notRecorded',
] as const
export type StopReason = (typeof stopReasons)[number]

/** States in which a trajectory can be put on hold, and to which it returns. */
export const holdableStatuses = ['requested', 'intake', 'matching', 'threeWayMeeting', 'running'] as const

/** Another manager from a day on: the earlier one left or got other work. */
export const managerChangeSchema = z.object({ on: isoDateSchema, fromId: idSchema }).readonly()
export type ManagerChange = z.infer<typeof managerChangeSchema>

const decided = { id: idSchema, on: isoDateSchema, by: nameSchema, reason: textSchema.min(1) }
const planSchema = z
  .object({ plannedSessions: z.number().int().min(1).max(50), expectedEndOn: isoDateSchema.nullable() })
  .readonly()

/** A decision while a trajectory runs: what was decided, by whom, and why. Recorded for good. */
export const runningDecisionSchema = z.discriminatedUnion('kind', [
  /** More or fewer sessions, or another expected end. */
  z.object({ ...decided, kind: z.literal('replanned'), from: planSchema, to: planSchema }).readonly(),
  z.object({ ...decided, kind: z.literal('paused'), until: isoDateSchema }).readonly(),
  z.object({ ...decided, kind: z.literal('coachChanged'), fromId: idSchema, toId: idSchema }).readonly(),
  z.object({ ...decided, kind: z.literal('goalsReopened') }).readonly(),
  z.object({ ...decided, kind: z.literal('goalDropped'), goalId: idSchema }).readonly(),
  /** Costs above the ceiling, up to this amount in euro cents without VAT. */
  z.object({ ...decided, kind: z.literal('costApproved'), upToCents: z.int().min(0) }).readonly(),
])
export type RunningDecision = z.infer<typeof runningDecisionSchema>

/** Longest text of a part of the final report, in characters: three of them and five goals stay on one page. */
export const REPORT_TEXT = 600
export const reportTextSchema = z.string().max(REPORT_TEXT)

/** The page that coachee and coach write at the end. Nobody else gets it before the coachee approved this text. */
export const finalReportSchema = z
  .object({
    writtenOn: isoDateSchema,
    /** What was worked on and what came of it. */
    reached: reportTextSchema,
    /** What is noticed at work. */
    atWork: reportTextSchema,
    /** How it goes on, and who does what. */
    next: reportTextSchema,
    approvedOn: isoDateSchema.nullable(),
  })
  .readonly()
export type FinalReport = z.infer<typeof finalReportSchema>

/** One trajectory with everything that belongs to it: one aggregate, one document. */
export const trajectorySchema = z
  .object({
    id: idSchema,
    /** Year and running number, as people say it: `2026-014`. */
    number: z.string().regex(/^\d{4}-\d{3,6}$/),
    status: trajectoryStatusSchema,
    /** The policy version in force when it was requested; null from before there was one. */
    policyId: idSchema.nullable(),
    requestedOn: isoDateSchema,
    coacheeId: idSchema,
    managerId: idSchema,
    /** Department at the time of the request. */
    department: lineSchema,
    /** Function group of the coachee at the time of the request; empty when it was not known. */
    functionGroup: lineSchema,
    /** Managers from whom another took over after the start, the first one first. `managerId` is who it is now. */
    managerChanges: z.array(managerChangeSchema).max(20).readonly(),
    reason: z.enum(requestReasons),
    /** Who asked; null in files from before this was recorded. */
    requestedBy: z.enum(requesters).nullable(),
    /** Who pays: a name or a cost centre. */
    budgetHolder: lineSchema,
    urgency: z.enum(urgencies),
    /** Why this one runs beside another trajectory of the same coachee; empty when there is no other. */
    besidesReason: lineSchema,
    /** Form of guidance: one of those that the policy version of this trajectory allows. */
    form: z.string().regex(/^[a-z0-9-]{1,60}$/),
    /** The question in the coachee's own words. */
    question: textSchema,
    /** Kind of question, for the level of coach that it asks for. */
    questionKind: z.enum(questionKinds),
    /** What was asked before the decision; null while nothing was, and in files from before there was an intake. */
    intake: intakeSchema.nullable(),
    coachId: idSchema.nullable(),
    matching: matchingSchema,
    plannedSessions: z.number().int().min(1).max(50),
    goals: z.array(goalSchema).max(MOST_GOALS).readonly(),
    agreement: agreementSchema,
    agreedHow: consentWaysSchema,
    /** What all three had agreed to before it changed, the first one first. */
    agreementVersions: z.array(agreementVersionSchema).max(100).readonly(),
    /** Who gets what, where these three agreed something else than the policy; null: as the policy has it. */
    matrix: informationMatrixSchema.nullable(),
    /** "Vrije ruimte": starts without goals where the policy allows it, with the reason and who agreed; null otherwise. */
    goalWaiver: z
      .object({ reason: textSchema.min(1), by: nameSchema, on: isoDateSchema })
      .readonly()
      .nullable(),
    /** When the request was granted or rejected; null while undecided. */
    decidedOn: isoDateSchema.nullable(),
    startedOn: isoDateSchema.nullable(),
    /** When the sessions should be over, agreed at the start: certificate and insurance are checked against it. */
    expectedEndOn: isoDateSchema.nullable(),
    endedOn: isoDateSchema.nullable(),
    sessions: z.array(sessionSchema).max(200).readonly(),
    evaluations: z.array(evaluationSchema).max(40).readonly(),
    costs: z.array(costSchema).max(200).readonly(),
    /** Ids of misuse patterns ticked at the application (domain.md §7, M1–M12). */
    misuse: z.array(z.string().max(60)).max(12).readonly(),
    stopReason: z.enum(stopReasons).nullable(),
    /** Decisions since the start, the first one first. */
    decisions: z.array(runningDecisionSchema).max(200).readonly(),
    finalReport: finalReportSchema.nullable(),
    rejection: z
      .object({ reason: textSchema.min(1), alternative: textSchema, by: nameSchema })
      .readonly()
      .nullable(),
    /** Form of guidance that the question was referred to; null: not referred, or another way of which no more is said. */
    referredTo: z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/)
      .nullable(),
    /** Set while `onHold`: the date to look again, and the state to return to. */
    hold: z
      .object({ until: isoDateSchema, resumeTo: z.enum(holdableStatuses) })
      .readonly()
      .nullable(),
    createdAt: isoInstantSchema,
  })
  .readonly()
export type Trajectory = z.infer<typeof trajectorySchema>
