import { z } from 'zod'
import { questionKinds } from './coach-level-names.ts'
import { intakeSchema } from './intake.ts'
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
export const goalScoreSchema = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)])
export type GoalScoreValue = z.infer<typeof goalScoreSchema>

const oneToThree = z.union([z.literal(1), z.literal(2), z.literal(3)])

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
    endScore: goalScoreSchema.nullable(),
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

/** Kinds of meeting; names in `resources/presets/reminders-and-states.json`. */
export const sessionKinds = ['session', 'threeWay', 'chemistry'] as const

/** A meeting. Deliberately without content. */
export const sessionSchema = z
  .object({
    id: idSchema,
    on: isoDateSchema,
    minutes: z.number().int().min(5).max(600),
    kind: z.enum(sessionKinds),
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

/** States in which a request may still be put on hold, and to which it returns. */
export const holdableStatuses = ['requested', 'intake', 'matching', 'threeWayMeeting'] as const

/** A coach proposed to the coachee, and what came of it. */
export const matchCandidateSchema = z
  .object({
    coachId: idSchema,
    proposedOn: isoDateSchema,
    /** Place in the ranking on that day, shared places included; null: proposed although not ranked. */
    rank: z.int().min(1).nullable(),
    /** The chemistry meeting; null while there was none. */
    metOn: isoDateSchema.nullable(),
    /** What the coachee said afterwards. */
    coacheeChoice: z.enum(['chosen', 'notChosen']).nullable(),
    note: lineSchema,
  })
  .readonly()
export type MatchCandidate = z.infer<typeof matchCandidateSchema>

/** What the coachee hopes to find, for the ranking. Empty: no wish. */
export const matchWishesSchema = z
  .object({
    /** What the coach should know about, in a few words. */
    specialism: lineSchema,
    language: lineSchema,
    /** Where the sessions should be. */
    place: lineSchema,
    /** Online will do, wherever the coach works. */
    online: z.boolean(),
  })
  .readonly()
export type MatchWishes = z.infer<typeof matchWishesSchema>

/** How a coach is chosen for a trajectory. P&O decides, never the ranking. */
export const matchingSchema = z
  .object({
    wishes: matchWishesSchema,
    candidates: z.array(matchCandidateSchema).max(6).readonly(),
    /** Who chose `coachId` and when; null while nobody did. A choice outside the proposal has its line of motive. */
    decision: z
      .object({ on: isoDateSchema, by: nameSchema, motive: lineSchema, comparisonId: idSchema.nullable() })
      .readonly()
      .nullable(),
  })
  .readonly()
export type Matching = z.infer<typeof matchingSchema>

/** Another manager from a day on: the earlier one left or got other work. */
export const managerChangeSchema = z.object({ on: isoDateSchema, fromId: idSchema }).readonly()
export type ManagerChange = z.infer<typeof managerChangeSchema>

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
    goals: z.array(goalSchema).max(5).readonly(),
    agreement: agreementSchema,
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
