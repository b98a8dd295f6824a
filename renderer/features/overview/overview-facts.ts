import { dutchHolidays } from '#resources/presets/calendar-nl.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { certificateStanding, insuranceStanding, needsInsurance, type Validity } from '#shared/domain/coach-standing.ts'
import { suspensionProposal } from '#shared/domain/coach-steps.ts'
import { type PolicyAttention, policyAttention } from '#shared/domain/policy-lifecycle.ts'
import type { OpenPolicy, Policy } from '#shared/domain/policy.ts'
import { openPolicyOf, isEmptyText, policyInForce } from '#shared/domain/policy-versions.ts'
import type { Id, IsoDate } from '#shared/domain/primitives.ts'
import { rulesOf, yearBudget, type BudgetUse } from '#shared/domain/trajectory-rules.ts'
import { lateTermOf } from '#shared/domain/trajectory-terms.ts'
import { nextStepOf } from '#shared/domain/trajectory-status.ts'
import { type Trajectory, trajectoryStatuses, type TrajectoryStatus } from '#shared/domain/trajectory.ts'

/** What a group of trajectories waits for. */
export type WaitingFor = 'undecided' | 'coach' | 'goals' | 'agreement' | 'evaluation'

export interface Waiting {
  readonly waitingFor: WaitingFor
  readonly count: number
  /** The one status they all have, to filter the list by; null when they differ. */
  readonly status: TrajectoryStatus | null
}

/** A coach whose papers have run out or soon will. */
export interface PaperDue {
  readonly coachId: Id
  readonly name: string
  readonly paper: 'certificate' | 'insurance'
  readonly until: IsoDate
  readonly expired: boolean
}

/** The version that is being made, and what it waits for. */
export interface OpenVersion {
  readonly id: Id
  readonly version: string
  readonly step: OpenPolicy['status']
  readonly written: number
  readonly total: number
  /** Remarks from the discussion without an answer. */
  readonly openRemarks: number
  /** Day by which the works council was hoped to answer, when that has passed. */
  readonly councilOverdueSince: IsoDate | null
}

export interface OverviewFacts {
  readonly draft: OpenVersion | null
  readonly inForce: { readonly id: Id; readonly version: string; readonly reviewBy: IsoDate } | null
  /** Days until the review date when that is near or past (negative). */
  readonly reviewInDays: number | null
  readonly waiting: readonly Waiting[]
  /** Requests whose term for the decision has passed, by the rules of each. */
  readonly decisionsLate: number
  /** Trajectories to ask what has lasted, now or earlier. */
  readonly followUpsDue: number
  /** What this year's trajectories cost against the ceiling of the version in force; null without one. */
  readonly budget: (BudgetUse & { readonly year: string }) | null
  /** Coaches that work with people now or may, most urgent first. */
  readonly papersDue: readonly PaperDue[]
  /** Coaches whom to suspend is proposed: a paper that admission asked for lapsed. */
  readonly suspensionsProposed: number
  readonly admittedCoaches: number
  /** States that occur, in the order of the work. */
  readonly statuses: readonly { readonly status: TrajectoryStatus; readonly count: number }[]
  readonly running: number
}

/** What the overview says, from the records as they are on a day. */
export function overviewFacts(
  policies: readonly Policy[],
  coaches: readonly Coach[],
  trajectories: readonly Trajectory[],
  on: IsoDate,
): OverviewFacts {
  const attention = policyAttention(policies, on)
  const draft = openPolicyOf(policies)
  const inForce = policyInForce(policies, on)
  const statuses = countStatuses(trajectories)
  const countOf = (status: TrajectoryStatus) => statuses.find((entry) => entry.status === status)?.count ?? 0
  return {
    draft: draft && openVersion(draft, attention),
    inForce: inForce && { id: inForce.id, version: inForce.version, reviewBy: inForce.adoption.reviewBy },
    reviewInDays: attention.find((item) => item.kind === 'review')?.inDays ?? null,
    waiting: waitingGroups(trajectories, policies),
    ...lateTerms(trajectories, policies, on),
    budget: budgetOf(trajectories, inForce, on),
    papersDue: coaches.flatMap((coach) => papersDue(coach, on)).toSorted((a, b) => (a.until < b.until ? -1 : 1)),
    suspensionsProposed: coaches.filter((coach) => suspensionProposal(coach, on) !== null).length,
    admittedCoaches: coaches.filter(({ status }) => status === 'admitted').length,
    statuses,
    running: countOf('running') + countOf('midTermReview'),
  }
}

function openVersion(draft: OpenPolicy, attention: readonly PolicyAttention[]): OpenVersion {
  const { id, version, status: step, chapters } = draft
  const written = chapters.filter(({ body }) => !isEmptyText(body)).length
  return {
    id,
    version,
    step,
    written,
    total: chapters.length,
    openRemarks: attention.find((item) => item.kind === 'remarks')?.count ?? 0,
    councilOverdueSince: attention.find((item) => item.kind === 'councilOverdue')?.since ?? null,
  }
}

function countStatuses(trajectories: readonly Trajectory[]): OverviewFacts['statuses'] {
  const counts = new Map<TrajectoryStatus, number>()
  for (const { status } of trajectories) counts.set(status, (counts.get(status) ?? 0) + 1)
  return trajectoryStatuses.flatMap((status) => {
    const count = counts.get(status) ?? 0
    return count === 0 ? [] : [{ status, count }]
  })
}

/** What this calendar year has cost against the ceiling of the version in force. */
function budgetOf(trajectories: readonly Trajectory[], inForce: Policy | null, on: IsoDate): OverviewFacts['budget'] {
  const year = on.slice(0, 4)
  const use = inForce && yearBudget(trajectories, inForce.parameters, year)
  return use && { ...use, year }
}

function lateTerms(
  trajectories: readonly Trajectory[],
  policies: readonly Policy[],
  on: IsoDate,
): Pick<OverviewFacts, 'decisionsLate' | 'followUpsDue'> {
  const late = trajectories.flatMap(
    (trajectory) => lateTermOf(trajectory, rulesOf(trajectory, policies), dutchHolidays, on) ?? [],
  )
  const decisionsLate = late.filter(({ kind }) => kind === 'decision').length
  return { decisionsLate, followUpsDue: late.length - decisionsLate }
}

function waitsFor(trajectory: Trajectory, policies: readonly Policy[]): WaitingFor | null {
  switch (nextStepOf(trajectory, rulesOf(trajectory, policies))) {
    case 'decide':
      return 'undecided'
    case 'chooseCoach':
      return 'coach'
    case 'writeGoals':
    case 'completeGoals':
      return 'goals'
    case 'collectAgreements':
    case 'renewAgreements':
      return 'agreement'
    case 'scoreGoals':
    case 'collectEvaluations':
      return 'evaluation'
    // A follow-up is asked for on its day: `followUpsDue`.
    case 'collectFollowUp':
    case 'holdThreeWay':
    case 'toFollowUp':
    case 'start':
    case 'resume':
    case 'finish':
    case 'close':
    case null:
      return null
  }
}

const inOrder: readonly WaitingFor[] = ['undecided', 'coach', 'goals', 'agreement', 'evaluation']

function waitingGroups(trajectories: readonly Trajectory[], policies: readonly Policy[]): readonly Waiting[] {
  const groups = new Map<WaitingFor, { count: number; status: TrajectoryStatus | null }>()
  for (const trajectory of trajectories) {
    const waitingFor = waitsFor(trajectory, policies)
    if (waitingFor === null) continue
    const group = groups.get(waitingFor)
    if (group === undefined) groups.set(waitingFor, { count: 1, status: trajectory.status })
    else {
      group.count += 1
      if (group.status !== trajectory.status) group.status = null
    }
  }
  return inOrder.flatMap((waitingFor) => {
    const group = groups.get(waitingFor)
    return group === undefined ? [] : [{ waitingFor, ...group }]
  })
}

function papersDue(coach: Coach, on: IsoDate): readonly PaperDue[] {
  if (coach.status !== 'admitted') return []
  const due = (paper: PaperDue['paper'], validity: Validity): readonly PaperDue[] =>
    validity.kind === 'expiring' || validity.kind === 'expired'
      ? [{ coachId: coach.id, name: coach.name, paper, until: validity.until, expired: validity.kind === 'expired' }]
      : []
  return [
    ...due('certificate', certificateStanding(coach, on)),
    ...(needsInsurance(coach) ? due('insurance', insuranceStanding(coach, on)) : []),
  ]
}
