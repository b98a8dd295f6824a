import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { assessAndDecide, recordAssessment } from '#shared/domain/coach-decision.ts'
import type { Coach, CoachAssessment } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commit, put } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useSession } from '#renderer/data/session.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import {
  answersFrom,
  answersOf,
  type AssessInput,
  type AssessOutput,
  assessSchema,
  emptyAnswers,
  soleDecisionOf,
} from './assess-form.ts'

/** At least one version to assess against, the one to propose first. */
export type Sets = readonly [Row<CriteriaSet>, ...Row<CriteriaSet>[]]

interface AssessmentSetting {
  readonly row: Row<Coach>
  readonly sets: Sets
  /** An earlier assessment whose answers to start from. */
  readonly from: CoachAssessment | null
}

/** The form of one assessment with its rules, and the step that records it, with or without a decision. */
export function useAssessment({ row, sets, from }: AssessmentSetting) {
  const t = useT('coachAssess')
  const errorText = useErrorText()
  const navigate = useNavigate()
  const operator = useSession((state) => state.settings?.operator ?? '')
  const setRowOf = useCallback((id: string) => sets.find((set) => set.id === id) ?? sets[0], [sets])
  const schema = useMemo(() => assessSchema(row.doc, (id) => setRowOf(id).doc, commandContext()), [row.doc, setRowOf])
  const empty = emptyAnswers(
    sets.map(({ doc }) => doc),
    sets[0].id,
    localToday(),
    operator,
  )
  const form: KeptForm<AssessInput, AssessOutput> = useKeptForm({
    key: from === null ? `coach/${row.id}/assess` : `coach/${row.id}/assess/${from.id}`,
    schema,
    defaultValues: from === null ? empty : answersFrom(empty, from),
  })
  const setRow = setRowOf(useWatch({ control: form.control, name: 'setId' }))

  const back = () =>
    navigate({ to: '/coaches/$coachId', params: { coachId: row.id }, search: { tab: 'assessments' }, replace: true })
  const submit = form.handleSubmit(async (values) => {
    const decision = soleDecisionOf(values)
    const answers = answersOf(values)
    const assessed =
      decision === null
        ? recordAssessment(row.doc, setRow.doc, answers, commandContext())
        : assessAndDecide(row.doc, setRow.doc, answers, decision, commandContext())
    if (!assessed.ok) return
    const saved = await commit(decision === null ? 'coach.assess' : 'coach.decide', [
      // The default set is stored when it is first used.
      ...(setRow.rev === 0 ? [put('criteriaSets', 0, setRow.doc)] : []),
      put('coaches', row.rev, assessed.value),
    ])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    form.discard()
    notify({ kind: 'done', message: t(`saved.${savedText(values.outcome, assessed.value)}`, { name: row.doc.name }) })
    await back()
  })
  const cancel = () => {
    form.discard()
    void back()
  }
  return { form, setRow, submit, cancel }
}

/** Which sentence tells what happened: a suspended coach stays suspended whatever is decided. */
export const savedText = (
  outcome: AssessInput['outcome'],
  { suspension }: Coach,
): 'later' | 'admitted' | 'notAdmitted' | 'suspended' =>
  outcome !== 'later' && suspension !== null ? 'suspended' : outcome
