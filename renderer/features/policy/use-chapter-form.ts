import { useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import { editChapter, markChapterReady } from '#shared/domain/chapter-commands.ts'
import { isEmptyText } from '#shared/domain/policy-versions.ts'
import type { OpenPolicy, PolicyChapter } from '#shared/domain/policy.ts'
import { type RichText, richTextSchema, sameText } from '#shared/domain/rich-text.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { type AutosaveStatus, useAutosave } from '#renderer/ui/autosave.ts'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import { changeDraft } from './change-draft.ts'

const schema = z.object({
  body: richTextSchema,
  ready: z.boolean(),
  /** The text that was there when the typing began. Kept with the typing, also over a lock: see `editChapter`. */
  basedOn: richTextSchema,
})
type ChapterInput = z.input<typeof schema>
export type ChapterFormState = KeptForm<ChapterInput, z.output<typeof schema>>

interface ChapterForm {
  readonly form: ChapterFormState
  readonly status: AutosaveStatus
  /** The other text, when somebody saved one since the typing began; null when there is nothing to choose. */
  readonly theirs: RichText | null
  /** Goes on with this text. It is based on theirs now, and so it can be saved. */
  readonly settle: (text: RichText) => void
}

/** The text of one chapter as a form that saves itself and does not overwrite what somebody else wrote. */
export function useChapterForm(row: Row<OpenPolicy>, chapter: PolicyChapter): ChapterForm {
  const form = useKeptForm({
    key: `policy/${row.id}/${chapter.id}`,
    schema,
    defaultValues: { body: chapter.body, ready: chapter.ready, basedOn: chapter.body },
    revision: row.rev,
  })
  const { getValues, setValue } = form
  // Typing that was kept may be too long to be saved, and then no save would say so.
  const [theirs, setTheirs] = useState(() => {
    const { body, basedOn } = getValues()
    return sameText(basedOn, chapter.body) || sameText(body, chapter.body) ? null : chapter.body
  })
  const saving = useMemo<ChapterFormState>(
    () => ({
      ...form,
      markSaved: (values) => {
        setValue('basedOn', values.body)
        form.markSaved({ ...values, basedOn: values.body })
      },
    }),
    [form, setValue],
  )
  const status = useAutosave(saving, async (values) => {
    const saved = await changeDraft(row.id, (draft) => {
      const edited = editChapter(draft, chapter.id, values.body, values.basedOn)
      return edited.ok && !isEmptyText(values.body) ? markChapterReady(edited.value, chapter.id, values.ready) : edited
    })
    if (!saved.ok && saved.error.code === 'changedMeanwhile') setTheirs(saved.error.theirs)
    return saved
  })
  useEffect(() => {
    // An earlier visit of this page saved the same text while this one was opened.
    if (sameText(getValues('body'), chapter.body)) setValue('basedOn', chapter.body)
  }, [chapter.body, getValues, setValue])
  const settle = (text: RichText) => {
    if (theirs === null) return
    setTheirs(null)
    setValue('basedOn', theirs)
    setValue('body', text, { shouldDirty: true, shouldValidate: true })
  }
  return { form, status, theirs, settle }
}
