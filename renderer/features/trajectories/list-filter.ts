import { hasFreeSpace, isIn } from '#shared/domain/trajectory-status.ts'
import type { TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import type { TrajectoryListItem } from './list-items.ts'

/** Why a trajectory that may go on has no goals: they are still to be written, or its rules let it do without. */
export type WithoutGoals = 'missing' | 'freeSpace'

/** Value of the filter on terms that keeps whatever is late. */
export const ANY_LATE = 'any'

/** No filter on. Every value is a string; '' means: not filtered. */
export const noFilter = {
  search: '',
  status: '',
  department: '',
  manager: '',
  coach: '',
  year: '',
  policy: '',
  goals: '',
  late: '',
}
export type ListFilter = typeof noFilter

/** States whose file will never get goals any more. */
const neverGoals = ['rejected', 'referred', 'anonymised'] as const

/**
 * Why goals are not there; null when they are, or when nobody has to write them: a request that is open, went another
 * way or was refused is not a trajectory without goals.
 */
export function withoutGoals(trajectory: Trajectory, rules: Pick<TrajectoryRules, 'goalGate'>): WithoutGoals | null {
  const granted = trajectory.decidedOn !== null || trajectory.startedOn !== null
  if (trajectory.goals.length > 0 || !granted || isIn(trajectory.status, neverGoals)) return null
  return hasFreeSpace(trajectory, rules) ? 'freeSpace' : 'missing'
}

/** Per filter, whether a line has the value chosen. */
const fits: Readonly<Record<Exclude<keyof ListFilter, 'search'>, (row: TrajectoryListItem, value: string) => boolean>> =
  {
    status: (row, value) => row.status === value,
    department: (row, value) => row.department === value,
    manager: (row, value) => row.managerId === value,
    coach: (row, value) => row.coachId === value,
    year: (row, value) => row.year === value,
    policy: (row, value) => row.policyId === value,
    goals: (row, value) => row.withoutGoals === value,
    late: ({ late }, value) => late !== null && (value === ANY_LATE || late.kind === value),
  }

const filterNames = ['status', 'department', 'manager', 'coach', 'year', 'policy', 'goals', 'late'] as const

/** What keeps a line: all filters that are on. The search text is looked for elsewhere, with folded letters. */
export function keepsChosen(values: ListFilter): (row: TrajectoryListItem) => boolean {
  const chosen = filterNames.filter((name) => values[name] !== '')
  return (row) => chosen.every((name) => fits[name](row, values[name]))
}
