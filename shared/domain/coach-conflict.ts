import type { Coach, RelationNature } from './coach.ts'
import { foldName, sameName } from './person-names.ts'
import type { Person } from './person.ts'
import type { Id } from './primitives.ts'
import type { Trajectory } from './trajectory.ts'

/**
 * What ties a coach to a trajectory (domain.md §2d "no conflict of interest", §9 pool rules, §12 invariant 2).
 * Every one of them is a reason of its own: the list is complete, not the first that was found.
 */
export type CoachConflict =
  | { readonly kind: 'isCoachee' }
  | { readonly kind: 'isManager' }
  /** An internal coach from the department of the coachee. */
  | { readonly kind: 'sameDepartment'; readonly department: string }
  /** The coach is above the coachee in the line: the manager's manager, and so on. */
  | { readonly kind: 'aboveCoachee' }
  /** The coach works under the manager of this trajectory, directly or further down. */
  | { readonly kind: 'underManager' }
  /** Somebody wrote down what ties this coach to the department or to one of the two. */
  | {
      readonly kind: 'relation'
      readonly to: 'department' | 'coachee' | 'manager'
      readonly nature: RelationNature
      readonly note: string
    }
  /**
   * An internal coach from P&O itself. No P&O adviser coaches in the own client group (domain.md §9), and which
   * department is whose client group is recorded nowhere: only the operator knows.
   */
  | { readonly kind: 'hrAdviser'; readonly department: string }

/** Who is who, as far as the register of people tells. */
export interface ConflictFacts {
  readonly trajectory: Pick<Trajectory, 'coacheeId' | 'managerId' | 'department'>
  /** Looks a person up; undefined for somebody who is no longer there. */
  readonly personOf: (id: Id) => Person | undefined
}

/** Words by which a department of P&O is recognised in its own name. */
const hrDepartment = /(^|[^\p{L}])(p\s*&\s*o|p\s*en\s*o|hr|hrm|personeel\p{L}*|human resources)([^\p{L}]|$)/iu

/** Everybody above a person, nearest first. Ends where the line ends, or where it bites its own tail. */
export function lineAbove(start: Id, { personOf }: Pick<ConflictFacts, 'personOf'>): readonly Id[] {
  const line: Id[] = []
  let next = personOf(start)?.managerId ?? null
  while (next !== null && next !== start && !line.includes(next)) {
    line.push(next)
    next = personOf(next)?.managerId ?? null
  }
  return line
}

const same = (one: Id | null, other: Id): boolean => one === other

/** An internal coach who is not linked to an employee is recognised by name. */
function isPerson(coach: Coach, id: Id, { personOf }: ConflictFacts): boolean {
  if (coach.personId !== null) return same(coach.personId, id)
  return coach.kind === 'internal' && sameName(coach.name, personOf(id)?.name ?? '')
}

function partyConflicts(coach: Coach, facts: ConflictFacts): readonly CoachConflict[] {
  const { coacheeId, managerId } = facts.trajectory
  return [
    ...(isPerson(coach, coacheeId, facts) ? [{ kind: 'isCoachee' } as const] : []),
    ...(isPerson(coach, managerId, facts) ? [{ kind: 'isManager' } as const] : []),
  ]
}

/** Departments of the trajectory: the one at the request, and the one the coachee is in now. */
function departmentsOf({ trajectory, personOf }: ConflictFacts): readonly string[] {
  const now = personOf(trajectory.coacheeId)?.department ?? ''
  return [trajectory.department, now].map(foldName).filter((name) => name !== '')
}

function departmentConflicts(coach: Coach, facts: ConflictFacts): readonly CoachConflict[] {
  if (coach.kind === 'external') return []
  const linked = coach.personId === null ? undefined : facts.personOf(coach.personId)
  const own = [linked?.department ?? '', coach.organisation].filter((name) => name.trim() !== '')
  const shared = own.find((name) => departmentsOf(facts).includes(foldName(name)))
  const hr = own.find((name) => hrDepartment.test(name))
  return [
    ...(shared === undefined ? [] : [{ kind: 'sameDepartment', department: shared } as const]),
    ...(hr === undefined || shared !== undefined ? [] : [{ kind: 'hrAdviser', department: hr } as const]),
  ]
}

/** In the line: above the coachee (the manager aside, who has a conflict of their own), or under the same manager. */
function lineConflicts(coach: Coach, facts: ConflictFacts): readonly CoachConflict[] {
  const { coacheeId, managerId } = facts.trajectory
  const { personId } = coach
  if (personId === null || personId === coacheeId || personId === managerId) return []
  const above = [...lineAbove(coacheeId, facts), ...lineAbove(managerId, facts)]
  if (above.includes(personId)) return [{ kind: 'aboveCoachee' }]
  return lineAbove(personId, facts).includes(managerId) ? [{ kind: 'underManager' }] : []
}

function relationConflicts(coach: Coach, facts: ConflictFacts): readonly CoachConflict[] {
  const { coacheeId, managerId } = facts.trajectory
  return coach.relations.flatMap(({ to, nature, note }): readonly CoachConflict[] => {
    if (to.kind === 'department') {
      const touches = departmentsOf(facts).includes(foldName(to.department))
      return touches ? [{ kind: 'relation', to: 'department', nature, note }] : []
    }
    const party = to.personId === coacheeId ? 'coachee' : to.personId === managerId ? 'manager' : null
    return party === null ? [] : [{ kind: 'relation', to: party, nature, note }]
  })
}

/** Everything that ties a coach to a trajectory; empty when nothing is known. */
export const coachConflicts = (coach: Coach, facts: ConflictFacts): readonly CoachConflict[] => [
  ...partyConflicts(coach, facts),
  ...departmentConflicts(coach, facts),
  ...lineConflicts(coach, facts),
  ...relationConflicts(coach, facts),
]

/** Whether a conflict rules the coach out. The question about a P&O adviser is the operator's to answer. */
export const rulesOut = (conflict: CoachConflict): boolean => conflict.kind !== 'hrAdviser'
