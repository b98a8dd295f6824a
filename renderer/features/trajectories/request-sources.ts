import { useMemo } from 'react'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'

/** The records a request is made from and judged by. */
export interface RequestSources {
  readonly people: readonly Person[]
  readonly coaches: readonly Coach[]
  readonly trajectories: readonly Trajectory[]
  readonly policies: readonly Policy[]
}

/** The sources, live, people in order of name. undefined while loading. */
export function useRequestSources(): RequestSources | undefined {
  const { compare } = useFormats()
  const people = useRows('people')
  const coaches = useRows('coaches')
  const trajectories = useRows('trajectories')
  const policies = useRows('policies')
  return useMemo(() => {
    if (!people || !coaches || !trajectories || !policies) return undefined
    return {
      people: people.map(({ doc }) => doc).toSorted((a, b) => compare(a.name, b.name)),
      coaches: coaches.map(({ doc }) => doc),
      trajectories: trajectories.map(({ doc }) => doc),
      policies: policies.map(({ doc }) => doc),
    }
  }, [people, coaches, trajectories, policies, compare])
}
