import { useEffect, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { Result } from '#shared/result.ts'
import { drafts } from '#renderer/lib/drafts.ts'
import { awaitEdit, holdEdit, releaseEdit } from '#renderer/lib/held-edits.ts'
import type { KeptForm } from './kept-form.ts'

/** Where an autosave stands. `invalid`: a field needs attention first; `failed`: the vault refused, it is tried again. */
export type AutosaveStatus = 'idle' | 'waiting' | 'saving' | 'saved' | 'invalid' | 'failed'

/** Milliseconds of rest after the last key press. */
const PAUSE = 800
/** Milliseconds until a failed save is tried again. */
const RETRY = 10_000

/**
 * Saves a form as you type: after a pause, on leaving the page, and before the vault closes. Saves never overlap,
 * and typing that cannot be saved (a text too long) stays in the form and says so.
 */
export function useAutosave<Input extends FieldValues, Output>(
  form: KeptForm<Input, Output>,
  save: (values: Output) => Promise<Result<unknown, unknown>>,
): AutosaveStatus {
  const [status, setStatus] = useState<AutosaveStatus>('idle')
  const latest = useRef({ form, save })
  useEffect(() => {
    latest.current = { form, save }
  })
  const { subscribe } = form

  useEffect(() => {
    let mounted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    let running: Promise<void> = Promise.resolve()
    const show = (next: AutosaveStatus) => {
      if (mounted) setStatus(next)
    }
    const schedule = (delay: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), delay)
    }
    const saveOnce = async () => {
      const { form: now, save: saveNow } = latest.current
      if (!now.hasUnsaved()) {
        releaseEdit(now.keptKey)
        return
      }
      const values = structuredClone(now.getValues())
      const parsed = now.schema.safeParse(values)
      if (!parsed.success) {
        holdEdit(now.keptKey, new Date())
        show('invalid')
        return
      }
      show('saving')
      const result = await saveNow(parsed.data)
      if (result.ok) now.markSaved(values)
      show(result.ok ? 'saved' : 'failed')
      // Something may have been typed meanwhile. Nobody tries again for a page that has gone: its refusal was shown.
      if (result.ok ? !now.hasUnsaved() : !mounted) releaseEdit(now.keptKey)
      if (!result.ok && mounted) schedule(RETRY)
    }
    const flush = (): Promise<void> => {
      clearTimeout(timer)
      running = running.then(saveOnce)
      return running
    }
    const unregister = drafts.onFlush(flush)
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: () => {
        if (!latest.current.form.hasUnsaved()) {
          releaseEdit(latest.current.form.keptKey)
          show('idle')
          return
        }
        show('waiting')
        awaitEdit(latest.current.form.keptKey)
        schedule(PAUSE)
      },
    })
    // Typing kept from an earlier visit is saved too.
    if (latest.current.form.hasUnsaved()) schedule(PAUSE)
    return () => {
      mounted = false
      unsubscribe()
      void flush().finally(unregister)
    }
  }, [subscribe])

  return status
}
