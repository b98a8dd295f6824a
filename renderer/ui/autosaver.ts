import type { z } from 'zod'
import type { Result } from '#shared/result.ts'
import { awaitEdit, holdEdit, releaseEdit } from '#renderer/lib/held-edits.ts'

/** Where an autosave stands. `invalid`: a field needs attention first; `failed`: the vault refused, it is tried again. */
export type AutosaveStatus = 'idle' | 'waiting' | 'saving' | 'saved' | 'invalid' | 'failed'

/** Milliseconds of rest after the last key press. */
const PAUSE = 800
/** Milliseconds until a failed save is tried again. */
const RETRY = 10_000

/** What an autosave needs of a form. */
export interface SavableForm<Input, Output> {
  readonly keptKey: string
  readonly schema: z.ZodType<Output, Input>
  readonly hasUnsaved: () => boolean
  readonly getValues: () => Input
  readonly markSaved: (values: Input) => void
}

/** The form as it is now and how to save it: both are made anew with each render. */
export interface AutosaveSource<Input, Output> {
  readonly form: SavableForm<Input, Output>
  readonly save: (values: Output) => Promise<Result<unknown, unknown>>
}

/** Saves a form after a pause, never two saves at a time. */
export interface Autosaver {
  /** Something was typed. */
  readonly changed: () => void
  /** Saves now what is unsaved, after the save that is under way. */
  readonly flush: () => Promise<void>
  /** Saves for the last time and stops reporting. */
  readonly stop: () => Promise<void>
}

/** Makes the autosave of one form. `show` gets each new status until it is stopped. */
export function createAutosaver<Input, Output>(
  source: () => AutosaveSource<Input, Output>,
  show: (status: AutosaveStatus) => void,
): Autosaver {
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()

  const report = (status: AutosaveStatus) => {
    if (!stopped) show(status)
  }
  const schedule = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  }
  const saveOnce = async () => {
    if (source().form.hasUnsaved()) report('saving')
    const status = await saveForm(source())
    // Nothing to save is no news: "saved" stays in sight.
    if (status !== 'idle') report(status)
    if (status !== 'failed') return
    // Nobody tries again for a page that has gone: its refusal was shown, and its typing is kept.
    if (stopped) releaseEdit(source().form.keptKey)
    else schedule(RETRY)
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    running = running.then(saveOnce)
    return running
  }
  return {
    changed: () => {
      const { form } = source()
      const isUnsaved = form.hasUnsaved()
      report(isUnsaved ? 'waiting' : 'idle')
      if (isUnsaved) {
        awaitEdit(form.keptKey)
        schedule(PAUSE)
      } else {
        releaseEdit(form.keptKey)
      }
    },
    flush,
    stop: () => {
      const last = flush()
      stopped = true
      return last
    },
  }
}

/** Saves a form if there is anything to save and it fits its schema. What does not fit is held, and said to be. */
async function saveForm<Input, Output>({ form, save }: AutosaveSource<Input, Output>): Promise<AutosaveStatus> {
  if (!form.hasUnsaved()) {
    releaseEdit(form.keptKey)
    return 'idle'
  }
  const values = structuredClone(form.getValues())
  const parsed = form.schema.safeParse(values)
  if (!parsed.success) {
    holdEdit(form.keptKey, new Date())
    return 'invalid'
  }
  const result = await save(parsed.data)
  if (!result.ok) return 'failed'
  form.markSaved(values)
  // Something may have been typed meanwhile.
  if (!form.hasUnsaved()) releaseEdit(form.keptKey)
  return 'saved'
}
