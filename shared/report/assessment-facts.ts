import {
  hasValidCertificate,
  hasValidInsurance,
  countingCertificate,
  needsInsurance,
} from '../domain/coach-standing.ts'
import type { Coach } from '../domain/coach.ts'
import { addMonths } from '../domain/iso-date.ts'
import type { RolesMatrix } from '../domain/policy-roles.ts'
import { newestFirst, policyInForce } from '../domain/policy-versions.ts'
import type { AdoptedPolicy } from '../domain/policy.ts'
import { knownDepartments, receiptSummary } from '../domain/receipt-commands.ts'
import { roleGaps } from '../domain/role-gaps.ts'
import type { StatementScore } from '../domain/self-assessment.ts'
import type { Trajectory } from '../domain/trajectory.ts'
import { type AssessmentFact, countFact, type FactInput, FEWEST_CASES, shareFact } from './assessment-fact.ts'
import { fileFacts } from './assessment-facts-files.ts'
import { isWithin, type Period } from './period.ts'

/** Months that the figures look back. */
export const FACT_MONTHS = 12

/**
 * Figures from the own records beside the statements of the self-assessment, by statement id. Statements that the
 * records say nothing about are absent. Figures look back twelve months; what stands (policy, register) is as of today.
 * They are for P&O itself, so small groups are not hidden, but no figure names a person.
 */
export function assessmentFacts(input: FactInput): ReadonlyMap<string, AssessmentFact> {
  const period = { from: addMonths(input.today, -FACT_MONTHS), to: input.today }
  const facts = [...policyFacts(input), ...coachFacts(input, period), ...fileFacts(input, period)]
  return new Map(facts.map((fact) => [fact.statementId, fact]))
}

function policyFacts(input: FactInput): readonly AssessmentFact[] {
  const inForce = policyInForce(input.policies, input.today)
  if (inForce === null) {
    const begun = input.policies.length > 0
    return [{ statementId: 'adopted-and-current', figure: { kind: 'noPolicyInForce' }, suggestion: begun ? 1 : 0 }]
  }
  const known = knownDepartments(input.people, input.trajectories)
  const { received } = receiptSummary(known, input.receipts, inForce.id)
  return [
    countFact('policy-has-goals', inForce.goals, ({ target }) => target !== null, 2),
    standingFact(inForce, input),
    shareFact('employees-know', received, known.length, 2),
    clearRolesFact(inForce.roles),
    versionsFact(inForce, input),
  ]
}

/** Tasks with exactly one role accountable and at least one that carries it out, as the roles table itself judges. */
function clearRolesFact(roles: RolesMatrix): AssessmentFact {
  const unsettled = new Set(
    roleGaps(roles).flatMap((gap) =>
      gap.code === 'roleWithoutTask' || gap.code === 'divisionUnsaid' ? [] : [gap.taskId],
    ),
  )
  return countFact('clear-roles', roles.tasks, ({ id }) => !unsettled.has(id), 2)
}

function standingFact({ version, adoption, worksCouncil }: AdoptedPolicy, { today }: FactInput): AssessmentFact {
  const reviewLate = adoption.reviewBy < today
  return {
    statementId: 'adopted-and-current',
    figure: {
      kind: 'policyInForce',
      version,
      council: worksCouncil.status,
      reviewBy: adoption.reviewBy,
      reviewLate,
    },
    suggestion: reviewLate ? 2 : 3,
  }
}

function versionsFact(inForce: AdoptedPolicy, { policies, today }: FactInput): AssessmentFact {
  const adopted = newestFirst(policies).filter(
    (policy): policy is AdoptedPolicy => policy.status === 'adopted' && policy.adoption.on <= today,
  )
  const replaced = adopted.find(({ id, adoption }) => id !== inForce.id && adoption.on <= inForce.adoption.on)
  return {
    statementId: 'policy-learns',
    figure: {
      kind: 'versions',
      adopted: adopted.length,
      version: inForce.version,
      replaced: replaced?.version ?? null,
    },
    suggestion: null,
  }
}

/** The share of the busiest coach up to which trajectories count as spread, in whole per cents. Own convention. */
const concentrationBounds: readonly (readonly [atMost: number, score: StatementScore])[] = [
  [25, 3],
  [40, 2],
  [60, 1],
]

/** Trajectories with the coach who had most of them, of all with a coach. */
function concentrationFact(started: readonly Trajectory[]): AssessmentFact {
  const perCoach = new Map<string, number>()
  for (const { coachId } of started) if (coachId !== null) perCoach.set(coachId, (perCoach.get(coachId) ?? 0) + 1)
  const whole = [...perCoach.values()].reduce((sum, count) => sum + count, 0)
  const most = Math.max(0, ...perCoach.values())
  const score = concentrationBounds.find(([atMost]) => 100 * most <= atMost * whole)?.[1] ?? 0
  return { ...shareFact('not-one-name', most, whole, null), suggestion: whole < FEWEST_CASES ? null : score }
}

/** Assessed with a good outcome on or before a day. */
const wasAdmittedOn = ({ decisions }: Coach, day: string): boolean =>
  decisions.some(({ on, outcome }) => on <= day && outcome === 'admitted')

function coachFacts({ coaches, trajectories, today }: FactInput, period: Period): readonly AssessmentFact[] {
  const started = trajectories.filter(({ startedOn }) => isWithin(startedOn, period))
  const byId = new Map(coaches.map((coach) => [coach.id, coach]))
  const withCoach = started.flatMap((trajectory) => {
    const coach = trajectory.coachId === null ? undefined : byId.get(trajectory.coachId)
    return coach === undefined ? [] : [{ trajectory, coach }]
  })
  const internal = withCoach.filter(({ coach }) => coach.kind === 'internal')
  const admitted = coaches.filter(({ status }) => status === 'admitted')
  return [
    countFact(
      'hats-apart',
      internal,
      ({ coach, trajectory }) => !sameText(coach.organisation, trajectory.department),
      2,
    ),
    countFact(
      'admitted-on-criteria',
      withCoach,
      ({ coach, trajectory }) => wasAdmittedOn(coach, trajectory.startedOn ?? ''),
      3,
    ),
    countFact('proof-is-valid', admitted, (coach) => hasProof(coach, today), 3),
    concentrationFact(started),
  ]
}

const sameText = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('nl') === b.trim().toLocaleLowerCase('nl')

/** A valid tested certificate that the operator has seen in the register, and insurance where it is needed. */
function hasProof(coach: Coach, today: FactInput['today']): boolean {
  const seen = countingCertificate(coach, today)?.seenOn ?? null
  return (
    hasValidCertificate(coach, today) && seen !== null && (!needsInsurance(coach) || hasValidInsurance(coach, today))
  )
}
