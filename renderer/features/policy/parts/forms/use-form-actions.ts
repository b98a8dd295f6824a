import { useCallback } from 'react'
import { assertNever } from '#shared/assert.ts'
import { type FormError, removeForm, switchForm, trajectoriesUsing } from '#shared/domain/form-commands.ts'
import type { FormOfGuidance } from '#shared/domain/policy-forms.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import type { DraftChange } from '../use-draft-change.ts'

/** Why a change of a form was refused, and what to do. */
export function useFormErrorText(): (error: FormError) => string {
  const t = useT('policyForms')
  return useCallback(
    (error) => {
      switch (error.code) {
        case 'tooManyForms':
          return t('error.tooManyForms', { limit: error.limit })
        case 'formInUse':
          return t('inUse', { count: error.count })
        case 'withWorksCouncil':
        case 'formGone':
        case 'nameMissing':
        case 'nameTaken':
        case 'doesNotFit':
          return t(`error.${error.code}`)
        default:
          return assertNever(error)
      }
    },
    [t],
  )
}

/** What can be done with a whole form. Each asks what has to be asked and tells its outcome. */
export interface FormActions {
  readonly setActive: (form: FormOfGuidance, active: boolean) => Promise<void>
  readonly remove: (form: FormOfGuidance) => Promise<void>
}

/** The steps on the forms of a version. @param trajectories all there are, to know which forms are in use */
export function useFormActions(
  row: Row<Policy>,
  trajectories: readonly Trajectory[],
  change: DraftChange<FormError>,
): FormActions {
  const t = useT('policyForms')
  const isAllowed = (form: FormOfGuidance) => row.doc.parameters.allowedForms.includes(form.id)

  const setActive = async (form: FormOfGuidance, active: boolean): Promise<void> => {
    const wasAllowed = isAllowed(form)
    if (!(await change((draft) => switchForm(draft, form.id, active)))) return
    const said = active ? 'switchedOn' : wasAllowed ? 'switchedOffAllowed' : 'switchedOff'
    notify({ kind: 'info', message: t(said, { name: form.name }) })
  }

  const remove = async (form: FormOfGuidance): Promise<void> => {
    const { name } = form
    const count = trajectoriesUsing(form.id, trajectories)
    if (count > 0) {
      const body = t('inUse', { count })
      if (!form.active) return notify({ kind: 'warning', title: t('inUseTitle', { name }), message: body })
      const off = await confirm({ title: t('inUseTitle', { name }), body, confirmLabel: t('switchOff') })
      return off ? setActive(form, false) : undefined
    }
    const sure = await confirm({
      title: t('removeTitle', { name }),
      body: t(isAllowed(form) ? 'removeBodyAllowed' : 'removeBody'),
      confirmLabel: t('remove'),
      danger: true,
    })
    if (!sure) return
    // Again, because a trajectory may have begun to use it while the question was open.
    if (await change((draft) => removeForm(draft, form.id, trajectories)))
      notify({ kind: 'done', message: t('removed', { name }) })
  }
  return { setActive, remove }
}
