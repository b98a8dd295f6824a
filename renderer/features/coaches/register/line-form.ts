import type { FieldPath, FieldValues } from 'react-hook-form'
import type { CoachFileError } from '#shared/domain/coach-file.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Result } from '#shared/result.ts'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { changeCoach } from '../change-coach.ts'

type Command = (coach: Coach) => Result<Coach, readonly CoachFileError[]>

/**
 * What the buttons of a form for one line do: save, with what the domain refuses shown at its field, or leave without.
 * @param fieldOf the field that shows an error of the domain
 */
export function lineActions<Input extends FieldValues, Output>(
  coachId: string,
  form: KeptForm<Input, Output>,
  onDone: () => void,
  fieldOf: (error: CoachFileError) => FieldPath<Input>,
): { readonly save: (command: Command) => Promise<void>; readonly cancel: () => void } {
  return {
    save: async (command) => {
      let refused: readonly CoachFileError[] = []
      const saved = await changeCoach(coachId, (coach) => {
        const changed = command(coach)
        if (!changed.ok) refused = changed.error
        return changed
      })
      refused.forEach((error) => form.setError(fieldOf(error), { message: `coachRegister:error.${error.code}` }))
      if (!saved.ok) return
      form.markSaved(form.getValues())
      onDone()
    },
    cancel: () => {
      form.discard()
      onDone()
    },
  }
}
