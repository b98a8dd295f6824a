import { Button, Checkbox, Group } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconTextPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Controller, useWatch } from 'react-hook-form'
import { isEmptyText } from '#shared/domain/policy-versions.ts'
import type { OpenPolicy, PolicyChapter } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { RichTextField } from '#renderer/ui/rich-text-field.tsx'
import { policyChapterPreset, proposedText } from '#resources/presets/policy-chapters.ts'
import { ChapterConflict } from './chapter-conflict.tsx'
import { ChapterHeader } from './chapter-header.tsx'
import { ChapterHelp, UnknownPlaceholders } from './chapter-help.tsx'
import classes from './policy.module.css'
import { type ChapterFormState, useChapterForm } from './use-chapter-form.ts'

interface ChapterFormProps {
  readonly row: Row<OpenPolicy>
  readonly chapter: PolicyChapter
}

/** One chapter of a draft to write. Saves as you type; asks when somebody else wrote meanwhile. */
export function ChapterForm({ row, chapter }: ChapterFormProps) {
  const t = useT('policy')
  const { form, status, theirs, settle } = useChapterForm(row, chapter)
  const body = useWatch({ control: form.control, name: 'body' })
  const isEmpty = isEmptyText(body)
  // Not `isEmpty`: the help must not fold away under the first key press.
  const [beganEmpty] = useState(isEmpty)
  const isWide = useMediaQuery('(min-width: 1341px)')
  if (theirs !== null) return <ChapterConflict title={chapter.title} mine={body} theirs={theirs} onChoose={settle} />
  return (
    <div className={classes['chapter']}>
      <div>
        <ChapterHeader draft={row.doc} chapter={chapter}>
          <ProposalButton form={form} draft={row.doc} chapterId={chapter.id} isEmpty={isEmpty} />
        </ChapterHeader>
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
      </div>
      {isWide && <ChapterHelp draft={row.doc} chapterId={chapter.id} body={body} />}
    </div>
  )
}

interface ProposalButtonProps {
  readonly form: ChapterFormState
  readonly draft: OpenPolicy
  readonly chapterId: string
  readonly isEmpty: boolean
}

/** Takes the proposed text; asks first when that would replace what somebody wrote. None for an own chapter. */
function ProposalButton({ form, draft, chapterId, isEmpty }: ProposalButtonProps) {
  const t = useT('policy')
  const preset = policyChapterPreset(chapterId)
  if (preset === null) return null
  const take = async () => {
    const sure =
      isEmpty ||
      (await confirm({
        title: t('editor.replaceTitle'),
        body: t('editor.replaceBody'),
        confirmLabel: t('editor.replaceConfirm'),
      }))
    if (sure) form.setValue('body', proposedText(preset, draft.language), { shouldDirty: true, shouldValidate: true })
  }
  return (
    <Button
      variant={isEmpty ? 'filled' : 'default'}
      leftSection={<IconTextPlus size={18} aria-hidden />}
      onClick={() => void take()}
    >
      {t('editor.useProposal')}
    </Button>
  )
}

interface ReadyMarkProps {
  readonly control: ChapterFormState['control']
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
