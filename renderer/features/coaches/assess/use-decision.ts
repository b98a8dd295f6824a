import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { decideOnCoach } from '#shared/domain/coach-decision.ts'
import type { Coach } from '#shared/domain/coach.ts'
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
  type DecideInput,
  type DecideOutput,
  decideSchema,
  decisionOf,
  emptyDecision,
  proposedIds,
} from './decision-form.ts'
import { savedText } from './use-assessment.ts'

/** The form of a decision that rests on assessments in the file. */
export type DecideForm = KeptForm<DecideInput, DecideOutput>

/** The form with its rules, and the step that records the decision. */
export function useDecision(row: Row<Coach>) {
  const t = useT('coachAssess')
  const errorText = useErrorText()
  const navigate = useNavigate()
  const operator = useSession((state) => state.settings?.operator ?? '')
  const now = localToday()
  const schema = useMemo(() => decideSchema(row.doc, now), [row.doc, now])
  const form: DecideForm = useKeptForm({
    key: `coach/${row.id}/decide`,
    schema,
    defaultValues: emptyDecision(row.doc, now, operator),
    revision: row.rev,
  })
  const { getValues, setValue } = form
  useEffect(() => {
    const proposed = proposedIds(row.doc)
    if (getValues('proposed').join() === proposed.join()) return
    setValue('proposed', proposed)
    setValue('assessmentIds', proposed)
  }, [row.doc, getValues, setValue])

  const back = () =>
    navigate({ to: '/coaches/$coachId', params: { coachId: row.id }, search: { tab: 'assessments' }, replace: true })
  const submit = form.handleSubmit(async (values) => {
    const decided = decideOnCoach(row.doc, decisionOf(row.doc, values), commandContext())
    if (!decided.ok) return
    const saved = await commit('coach.decide', [put('coaches', row.rev, decided.value)])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    form.discard()
    const text = savedText(values.outcome ?? 'later', decided.value)
    notify({ kind: 'done', message: t(`saved.${text}`, { name: row.doc.name }) })
    await back()
  })
  const cancel = () => {
    form.discard()
    void back()
  }
  return { form, submit, cancel }
}
