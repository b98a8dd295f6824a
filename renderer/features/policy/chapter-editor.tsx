import { Button, Checkbox, Group, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconTextPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Control, Controller, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { OpenPolicy, PolicyChapter } from '#shared/domain/policy.ts'
import { editChapter, markChapterReady, optionalChapterIds } from '#shared/domain/chapter-commands.ts'
import { isEmptyText } from '#shared/domain/policy-versions.ts'
import { richTextSchema } from '#shared/domain/rich-text.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { RichTextField } from '#renderer/ui/rich-text-field.tsx'
import { policyChapterPreset, proposedText } from '#resources/presets/policy-chapters.ts'
import { changeDraft } from './change-draft.ts'
import { ChapterHelp, UnknownPlaceholders } from './chapter-help.tsx'
import { chapterNumber } from './policy-parts.ts'
import classes from './policy.module.css'

const schema = z.object({ body: richTextSchema, ready: z.boolean() })

interface ChapterEditorProps {
  readonly row: Row<OpenPolicy>
  readonly chapter: PolicyChapter
}

/** One chapter of a draft. Saves as you type. */
export function ChapterEditor({ row, chapter }: ChapterEditorProps) {
  const t = useT('policy')
  const preset = policyChapterPreset(chapter.id)
  const form = useKeptForm({
    key: `policy/${row.id}/${chapter.id}`,
    schema,
    defaultValues: { body: chapter.body, ready: chapter.ready },
    revision: row.rev,
  })
  const body = useWatch({ control: form.control, name: 'body' })
  const status = useAutosave(form, (values) =>
    changeDraft(row.id, (draft) => {
      const edited = editChapter(draft, chapter.id, values.body, chapter.body)
      return edited.ok && !isEmptyText(values.body) ? markChapterReady(edited.value, chapter.id, values.ready) : edited
    }),
  )
  const takeProposal = async () => {
    const replaces = !isEmptyText(form.getValues('body'))
    const sure =
      !replaces ||
      (await confirm({
        title: t('editor.replaceTitle'),
        body: t('editor.replaceBody'),
        confirmLabel: t('editor.replaceConfirm'),
      }))
    if (sure && preset !== null)
      form.setValue('body', proposedText(preset, row.doc.language), { shouldDirty: true, shouldValidate: true })
  }
  const isEmpty = isEmptyText(body)
  // Not `isEmpty`: the help must not fold away under the first key press.
  const [beganEmpty] = useState(isEmpty)
  const isWide = useMediaQuery('(min-width: 1341px)')
  return (
    <div className={classes['chapter']}>
      <div>
        <Group justify="space-between" align="end" mb="sm" gap="sm">
          <div>
            <Text c="dimmed" fz="sm">
              {t('editor.chapter', { number: chapterNumber(row.doc, chapter.id) ?? '–' })}
              {optionalChapterIds.includes(chapter.id) && ` · ${t('editor.optional')}`}
            </Text>
            <Title order={2}>{chapter.title}</Title>
          </div>
          {preset !== null && (
            <Button
              variant={isEmpty ? 'filled' : 'default'}
              leftSection={<IconTextPlus size={18} aria-hidden />}
              onClick={() => void takeProposal()}
            >
              {t('editor.useProposal')}
            </Button>
          )}
        </Group>
        {!isWide && (
          <details className={classes['helpFold']} open={beganEmpty}>
            <summary>{t('editor.help')}</summary>
            <ChapterHelp draft={row.doc} chapterId={chapter.id} body={body} />
          </details>
        )}
        <RichTextField control={form.control} name="body" label={t('editor.text')} minHeight={280} />
        <UnknownPlaceholders draft={row.doc} chapterId={chapter.id} body={body} />
        <Group justify="space-between" mt="md" align="start">
          <ReadyMark control={form.control} isEmpty={isEmpty} />
          <AutosaveNote status={status} />
        </Group>
        <Pager policyId={row.id} chapters={row.doc.chapters} chapterId={chapter.id} />
      </div>
      {isWide && <ChapterHelp draft={row.doc} chapterId={chapter.id} body={body} />}
    </div>
  )
}

interface ReadyMarkProps {
  readonly control: Control<z.input<typeof schema>, unknown, z.output<typeof schema>>
  readonly isEmpty: boolean
}

/** The operator's own mark that a chapter is finished; not for a chapter without text. */
function ReadyMark({ control, isEmpty }: ReadyMarkProps) {
  const t = useT('policy')
  return (
    <Controller
      control={control}
      name="ready"
      render={({ field }) => (
        <Checkbox
          ref={field.ref}
          label={t('editor.ready')}
          description={isEmpty ? t('editor.readyEmptyHint') : t('editor.readyHint')}
          checked={field.value && !isEmpty}
          disabled={isEmpty}
          onChange={(event) => field.onChange(event.currentTarget.checked)}
          onBlur={field.onBlur}
        />
      )}
    />
  )
}

interface PagerProps {
  readonly policyId: string
  readonly chapters: readonly PolicyChapter[]
  readonly chapterId: string
}

/** On to the neighbours; after the last chapter come the figures. */
function Pager({ policyId, chapters, chapterId }: PagerProps) {
  const t = useT('policy')
  const at = chapters.findIndex(({ id }) => id === chapterId)
  const previous = at > 0 ? chapters[at - 1] : undefined
  const next = chapters[at + 1]
  const nextTitle = next === undefined ? t('nav.forms') : next.title
  return (
    <div className={classes['pager']}>
      {previous === undefined ? (
        <span />
      ) : (
        <Link to="/policy/$policyId" params={{ policyId }} search={{ tab: previous.id }} className="cb-link">
          {t('editor.previous', { title: previous.title })}
        </Link>
      )}
      <Link to="/policy/$policyId" params={{ policyId }} search={{ tab: next?.id ?? 'forms' }} className="cb-link">
        {t('editor.next', { title: nextTitle })}
      </Link>
    </div>
  )
}
