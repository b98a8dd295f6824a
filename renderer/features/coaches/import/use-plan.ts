import { useCallback, useEffect, useState } from 'react'
import type { CoachNorms } from '#shared/domain/coach-norms.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { type CoachImportId, coachImportTable } from '#shared/import/coach/coach-import-table.ts'
import { type CoachImportPlan, type DoublesChoice, planImport } from '#shared/import/coach/coach-plan.ts'
import { readRows, type ReadTable } from '#shared/import/read-rows.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commandContext } from '#renderer/data/context.ts'
import { inSlices } from '#renderer/lib/import/in-slices.ts'
import type { Selection } from './import-state.ts'

/** What a plan is made from. */
interface PlanInput {
  readonly selection: Selection
  readonly doubles: DoublesChoice
  readonly register: readonly Row<Coach>[] | undefined
  readonly norms: CoachNorms | undefined
}

/** A finished plan, with the rows of the register that it was made on. */
export interface Planned {
  readonly plan: CoachImportPlan
  readonly table: ReadTable<CoachImportId>
  readonly register: readonly Row<Coach>[]
}

/** How far planning is. */
export type Planning =
  | { readonly kind: 'working'; readonly share: number; readonly stop: () => void }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'ready'; readonly planned: Planned }

const NEVER = () => undefined
const starting: Planning = { kind: 'working', share: 0, stop: NEVER }

async function makePlan(
  { selection, doubles }: PlanInput,
  register: readonly Row<Coach>[],
  norms: CoachNorms,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Planned | null> {
  const reading = readRows({ table: coachImportTable, ...selection })
  const table = await inSlices(reading, signal, (share) => progress(share / 2))
  if (table === null) return null
  const context = { ...commandContext(), norms }
  const planning = planImport({ table, register: register.map(({ doc }) => doc), doubles, context })
  const plan = await inSlices(planning, signal, (share) => progress(0.5 + share / 2))
  return plan === null ? null : { plan, table, register }
}

/** Plans the import in slices, and again when anything that it hangs on changes. */
export function usePlan(input: PlanInput): { readonly planning: Planning; readonly again: () => void } {
  const { selection, doubles, register, norms } = input
  const [planning, setPlanning] = useState<Planning>(starting)
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound((before) => before + 1), [])
  useEffect(() => {
    if (register === undefined || norms === undefined) return NEVER
    const life = new AbortController()
    let isStopped = false
    const stop = () => {
      isStopped = true
      life.abort()
      setPlanning({ kind: 'stopped' })
    }
    const progress = (share: number) => setPlanning({ kind: 'working', share, stop })
    progress(0)
    void makePlan({ selection, doubles, register, norms }, register, norms, life.signal, progress).then((planned) => {
      if (planned !== null && !life.signal.aborted && !isStopped) setPlanning({ kind: 'ready', planned })
    })
    return () => life.abort()
  }, [selection, doubles, register, norms, round])
  return { planning, again }
}
