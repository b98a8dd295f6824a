import { zodResolver } from '@hookform/resolvers/zod'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { drafts } from '#renderer/lib/drafts.ts'
import { releaseEdit } from '#renderer/lib/held-edits.ts'

interface KeptFormOptions<Input extends FieldValues, Output> {
  /** Names the form across visits, for example `trajectory/${id}/goals`. */
  readonly key: string
  readonly schema: z.ZodType<Output, Input>
  /** What the form shows when nothing was typed before; for an existing record: its present values. */
  readonly defaultValues: Input
  /**
   * `row.rev` of the record that is edited. When it changes (undo, or a change elsewhere) a form without unsaved
   * typing takes over the new `defaultValues`.
   */
  readonly revision?: number | string
}

/** A react-hook-form whose typing survives leaving the page and a lock. */
export interface KeptForm<Input extends FieldValues, Output> extends UseFormReturn<Input, unknown, Output> {
  readonly keptKey: string
  readonly schema: z.ZodType<Output, Input>
  /** Whether something was typed that is not in the record. */
  readonly hasUnsaved: () => boolean
  /** Tells that these values are in the record now; later typing stays unsaved. */
  readonly markSaved: (values: Input) => void
  /** Forgets the typing and shows the record's values again. */
  readonly discard: () => void
}

/**
 * Binds a form to a schema and keeps what is typed until it is saved or discarded: on this page's heap, and in the vault
 * when that closes meanwhile. Not for passphrases and keys.
 * Errors show when a field is left, then as you type.
 */
export function useKeptForm<Input extends FieldValues, Output>(
  options: KeptFormOptions<Input, Output>,
): KeptForm<Input, Output> {
  const { key, schema, defaultValues, revision } = options
  const saved = useRef(defaultValues)
  const savedJson = useRef(JSON.stringify(defaultValues))
  const kept = useRef(drafts.read(key))
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    // What was kept under this key came from a form with this schema, perhaps of an older program with fewer fields.
    defaultValues: { ...defaultValues, ...(kept.current as Input | undefined) } as DefaultValues<Input>,
  })
  const { getValues, reset, subscribe } = form

  const hasUnsaved = useCallback(() => JSON.stringify(getValues()) !== savedJson.current, [getValues])
  const remember = useCallback((values: Input) => {
    saved.current = values
    savedJson.current = JSON.stringify(values)
  }, [])
  const keepOrForget = useCallback(() => {
    if (hasUnsaved()) drafts.keep(key, structuredClone(getValues()))
    else drafts.forget(key)
  }, [getValues, hasUnsaved, key])
  const markSaved = useCallback(
    (values: Input) => {
      remember(values)
      keepOrForget()
    },
    [keepOrForget, remember],
  )
  const discard = useCallback(() => {
    reset(saved.current)
    drafts.forget(key)
    releaseEdit(key)
  }, [key, reset])

  useEffect(() => subscribe({ formState: { values: true }, callback: keepOrForget }), [subscribe, keepOrForget])

  const shownRevision = useRef(revision)
  useEffect(() => {
    if (shownRevision.current === revision) return
    shownRevision.current = revision
    const typing = hasUnsaved()
    remember(defaultValues)
    if (typing) keepOrForget()
    else reset(defaultValues)
  }, [revision, defaultValues, hasUnsaved, keepOrForget, remember, reset])

  return useMemo(
    () => ({ ...form, keptKey: key, schema, hasUnsaved, markSaved, discard }),
    [form, key, schema, hasUnsaved, markSaved, discard],
  )
}
