import { editCoach } from '#shared/domain/coach-commands.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { changeCoach } from './change-coach.ts'
import { CoachFields, coachFormSchema, coachFormValues, withFound } from './coach-fields.tsx'
import classes from './coaches.module.css'

/** What is known about a coach. Saves as you type. */
export function DetailsForm({ row }: { readonly row: Row<Coach> }) {
  const form = useKeptForm({
    key: `coach/${row.id}/details`,
    schema: coachFormSchema,
    defaultValues: coachFormValues(row.doc),
    revision: row.rev,
  })
  const status = useAutosave(form, (values) =>
    changeCoach<unknown>(row.id, (coach) => {
      const edited = editCoach(coach, values)
      return edited.ok ? withFound(edited.value, values, localToday()) : edited
    }),
  )
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => event.preventDefault()}>
      <CoachFields form={form} />
      <AutosaveNote status={status} />
    </form>
  )
}
