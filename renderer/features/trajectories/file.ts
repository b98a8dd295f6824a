import { useMemo } from 'react'
import { useRow, useRows } from '#renderer/data/live.ts'
import { useNorms } from '#renderer/data/norms.ts'
import type { CoachNorms } from '#shared/domain/coach-norms.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { defaultInformationMatrix, type InformationMatrix } from '#shared/domain/information-matrix.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Id } from '#shared/domain/primitives.ts'
import { coacheesOfManager } from '#shared/domain/trajectory-intake.ts'
import { policyOf, rulesOf, type TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { runningWithCoachOf } from '#shared/domain/trajectory-start.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'

/** A trajectory with the records it points to. */
export interface TrajectoryFile {
  readonly trajectory: Trajectory
  readonly rev: number
  readonly coachee: Person | null
  readonly manager: Person | null
  readonly coach: Coach | null
  /** The version it was requested under; null from before there was one. */
  readonly policy: Policy | null
  /** The rules of that version, or the defaults. */
  readonly rules: TrajectoryRules
  /** Norms in use, for the level that a certificate stands for. */
  readonly norms: CoachNorms
  /** Other trajectories that run with this coach now. */
  readonly runningWithCoach: number
  /** Different employees of this manager in the 24 months before the request, this one included. */
  readonly coacheesOfManager: number
  /** Looks up anybody of the organisation; undefined for somebody who is no longer there. */
  readonly personOf: (id: Id) => Person | undefined
}

/** Who gets what of this trajectory: as its three parties agreed, else as its policy has it. */
export const matrixOf = ({ trajectory, policy }: Pick<TrajectoryFile, 'trajectory' | 'policy'>): InformationMatrix =>
  trajectory.matrix ?? policy?.informationMatrix ?? defaultInformationMatrix

/** No record has this id: asks for nothing. */
const NOTHING = ''

const docOf = <Doc>(row: Row<Doc> | null | undefined): Doc | null => row?.doc ?? null

/** Looks people up, and goes through them only when somebody is asked for. */
function lookUp(people: readonly Row<Person>[]): TrajectoryFile['personOf'] {
  let byId: ReadonlyMap<Id, Person> | null = null
  return (id) => {
    byId ??= new Map(people.map(({ doc }) => [doc.id, doc]))
    return byId.get(id)
  }
}

/** The file, live. undefined while loading, null when there is no such trajectory. */
export function useTrajectoryFile(id: string): TrajectoryFile | null | undefined {
  const row = useRow('trajectories', id)
  const trajectory = row?.doc
  const coachee = useRow('people', trajectory?.coacheeId ?? NOTHING)
  const manager = useRow('people', trajectory?.managerId ?? NOTHING)
  const coach = useRow('coaches', trajectory?.coachId ?? NOTHING)
  const people = useRows('people')
  const norms = useNorms()
  const policies = useRows('policies')
  const all = useRows('trajectories')
  return useMemo(() => {
    if (row === null || row === undefined) return row
    if ([coachee, manager, coach].includes(undefined) || !policies || !people || !all || !norms) return undefined
    const versions = policies.map(({ doc }) => doc)
    const others = all.map(({ doc }) => doc)
    return {
      trajectory: row.doc,
      rev: row.rev,
      coachee: docOf(coachee),
      manager: docOf(manager),
      coach: docOf(coach),
      policy: policyOf(row.doc, versions),
      rules: rulesOf(row.doc, versions),
      norms,
      runningWithCoach: runningWithCoachOf(row.doc, others),
      coacheesOfManager: coacheesOfManager(row.doc, others),
      personOf: lookUp(people),
    }
  }, [row, coachee, manager, coach, people, norms, policies, all])
}
