import { commit, put, readRow } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { savePerson } from '#shared/domain/person-commands.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Id } from '#shared/domain/primitives.ts'
import { type PersonInput, type PersonValues, placeOfError } from './person-form.ts'

/** Saves a person, new or known. A refusal lands at its field; answers with the person once it is on disk. */
export function useSavePerson(form: KeptForm<PersonInput, PersonValues>, people: readonly Person[]) {
  const errorText = useErrorText()
  return async (id: Id | null, values: PersonValues): Promise<Person | null> => {
    const row = id === null ? null : await readRow('people', id)
    const made = savePerson(row?.doc ?? null, values, people, commandContext())
    if (!made.ok) {
      const { field, message } = placeOfError(made.error)
      form.setError(field, { message }, { shouldFocus: true })
      return null
    }
    const saved = await commit('person.save', [put('people', row?.rev ?? 0, made.value)])
    if (saved.ok) return made.value
    notify({ kind: 'error', message: errorText.vault(saved.error) })
    return null
  }
}
