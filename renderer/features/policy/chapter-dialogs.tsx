import { Modal, Text } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import {
  addChapter,
  type ChapterError,
  leaveOutChapter,
  renameChapter,
  titleError,
} from '#shared/domain/chapter-commands.ts'
import type { OpenPolicy, Policy, PolicyChapter } from '#shared/domain/policy.ts'
import { limits } from '#shared/domain/primitives.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import { useChapterCommand } from './use-chapter-commands.ts'

/** Sentences under the title field, by what is wrong with it. */
const titleMessages: Partial<Record<ChapterError['code'], string>> = {
  titleMissing: 'errors:field.missing',
  titleTaken: 'policyChapters:error.titleTaken',
}

const titleSchema = (chapters: OpenPolicy['chapters'], own: string | null) =>
  z.object({
    title: z
      .string()
      .max(limits.line)
      .superRefine((title, ctx) => {
        const message = titleMessages[titleError({ chapters }, title, own)?.code ?? 'noSuchPlace']
        if (message !== undefined) ctx.addIssue({ code: 'custom', message })
      }),
  })

interface TitleFormProps {
  readonly formKey: string
  readonly chapters: OpenPolicy['chapters']
  /** Chapter that is renamed; null for a new one. */
  readonly own: string | null
  readonly title: string
  readonly submit: string
  readonly onSubmit: (title: string) => Promise<boolean>
  readonly onClose: () => void
}

function TitleForm({ formKey, chapters, own, title, submit, onSubmit, onClose }: TitleFormProps) {
  const t = useT('policyChapters')
  const schema = useMemo(() => titleSchema(chapters, own), [chapters, own])
  const form = useKeptForm({ key: formKey, schema, defaultValues: { title } })
  const cancel = () => {
    form.discard()
    onClose()
  }
  const save = form.handleSubmit(async (values) => {
    if (!(await onSubmit(values.title))) return
    form.discard()
    onClose()
  })
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <TextField control={form.control} name="title" label={t('dialog.title')} hint={t('dialog.titleHint')} />
      <SubmitRow label={submit} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}

interface AddChapterDialogProps {
  readonly policyId: string
  readonly draft: Policy
  /** Part that is in sight: the new chapter comes after it. */
  readonly after: string
  readonly onClose: () => void
  readonly onAdded: (chapterId: string) => void
}

/** A chapter of the organisation's own, by its title. */
export function AddChapterDialog({ policyId, draft, after, onClose, onAdded }: AddChapterDialogProps) {
  const t = useT('policyChapters')
  const common = useT('common')
  const run = useChapterCommand(policyId)
  const add = async (title: string) => {
    const ctx = commandContext()
    const id = ctx.newId()
    const added = await run((open) => addChapter(open, { title, after }, { ...ctx, newId: () => id }))
    if (added) onAdded(id)
    return added
  }
  return (
    <Modal opened onClose={onClose} title={t('dialog.addTitle')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Text mb="md">{t('dialog.addBody')}</Text>
      <TitleForm
        formKey={`policy/${policyId}/new-chapter`}
        chapters={draft.chapters}
        own={null}
        title=""
        submit={t('dialog.add')}
        onSubmit={add}
        onClose={onClose}
      />
    </Modal>
  )
}

interface ChapterDialogProps {
  readonly policyId: string
  readonly draft: OpenPolicy
  readonly chapter: PolicyChapter
  readonly onClose: () => void
}

/** Another title for a chapter. */
export function RenameDialog({ policyId, draft, chapter, onClose }: ChapterDialogProps) {
  const t = useT('policyChapters')
  const common = useT('common')
  const run = useChapterCommand(policyId)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('dialog.renameTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <TitleForm
        formKey={`policy/${policyId}/${chapter.id}/title`}
        chapters={draft.chapters}
        own={chapter.id}
        title={chapter.title}
        submit={t('dialog.rename')}
        onSubmit={(title) => run((open) => renameChapter(open, chapter.id, title))}
        onClose={onClose}
      />
    </Modal>
  )
}

const reasonSchema = z.object({ reason: z.string().trim().min(1).max(limits.text) })

/** Why this version does without the chapter. */
export function LeaveOutDialog({ policyId, chapter, onClose }: Omit<ChapterDialogProps, 'draft'>) {
  const t = useT('policyChapters')
  const common = useT('common')
  const run = useChapterCommand(policyId)
  const form = useKeptForm({
    key: `policy/${policyId}/${chapter.id}/left-out`,
    schema: reasonSchema,
    defaultValues: { reason: '' },
  })
  const close = () => {
    form.discard()
    onClose()
  }
  const save = form.handleSubmit(async ({ reason }) => {
    if (await run((open) => leaveOutChapter(open, chapter.id, reason))) close()
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('dialog.leaveOutTitle', { title: chapter.title })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Text mb="md">{t('dialog.leaveOutBody')}</Text>
      <form noValidate onSubmit={(event) => void save(event)}>
        <TextAreaField control={form.control} name="reason" label={t('dialog.reason')} hint={t('dialog.reasonHint')} />
        <SubmitRow label={t('dialog.leaveOut')} busy={form.formState.isSubmitting} onCancel={close} />
      </form>
    </Modal>
  )
}
