import { useNavigate } from '@tanstack/react-router'
import { createCoach } from '#shared/domain/coach-commands.ts'
import { commit, put } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Page } from '#renderer/ui/layout.tsx'
import { CoachFields, coachFormSchema, coachFormValues, withFound } from './coach-fields.tsx'
import classes from './coaches.module.css'

/** A new coach in the register. */
export function NewCoachPage() {
  const t = useT('coaches')
  const found = useT('coachRegister')
  const errorText = useErrorText()
  const navigate = useNavigate()
  const form = useKeptForm({ key: 'coach/new', schema: coachFormSchema, defaultValues: coachFormValues(null) })
  const create = form.handleSubmit(async (values) => {
    const ctx = commandContext()
    const created = createCoach(values, ctx)
    if (!created.ok) return
    const made = withFound(created.value, values, ctx.today)
    if (!made.ok) return
    const saved = await commit('coach.save', [put('coaches', 0, made.value)])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('actions.saved', { name: made.value.name }) })
    await navigate({
      to: '/coaches/$coachId',
      params: { coachId: made.value.id },
      search: { tab: 'certificates' },
      replace: true,
    })
  })
  const cancel = () => {
    form.discard()
    void navigate({ to: '/coaches' })
  }
  return (
    <Page
      title={t('form.createTitle')}
      lead={t('form.createLead')}
      breadcrumbs={[{ label: t('title'), to: '/coaches' }]}
    >
      <form noValidate className={classes['form']} onSubmit={(event) => void create(event)}>
        <ErrorSummary
          form={form}
          labels={{ name: t('form.name'), insuredUntil: t('form.insuredUntil'), foundNote: found('facts.foundNote') }}
        />
        <CoachFields form={form} />
        <SubmitRow label={t('form.create')} busy={form.formState.isSubmitting} onCancel={cancel} />
      </form>
    </Page>
  )
}
