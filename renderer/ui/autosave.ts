import { useEffect, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { drafts } from '#renderer/lib/drafts.ts'
import { type AutosaveSource, type AutosaveStatus, createAutosaver } from './autosaver.ts'
import type { KeptForm } from './kept-form.ts'

export type { AutosaveStatus } from './autosaver.ts'

/**
 * Saves a form as you type: after a pause, on leaving the page, and before the vault closes. Saves never overlap,
 * and typing that cannot be saved (a text too long) stays in the form and says so.
 */
export function useAutosave<Input extends FieldValues, Output>(
  form: KeptForm<Input, Output>,
  save: AutosaveSource<Input, Output>['save'],
): AutosaveStatus {
  const [status, setStatus] = useState<AutosaveStatus>('idle')
  const latest = useRef<AutosaveSource<Input, Output>>({ form, save })
  useEffect(() => {
    latest.current = { form, save }
  })
  const { subscribe } = form

  useEffect(() => {
    const autosaver = createAutosaver(() => latest.current, setStatus)
    const unregister = drafts.onFlush(autosaver.flush)
    const unsubscribe = subscribe({ formState: { values: true }, callback: autosaver.changed })
    // Typing kept from an earlier visit is saved too.
    if (latest.current.form.hasUnsaved()) autosaver.changed()
    return () => {
      unsubscribe()
      void autosaver.stop().finally(unregister)
    }
  }, [subscribe])

  return status
}
