import { ActionIcon, Alert, Anchor, Button, Group, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconDownload,
  IconFileTypePdf,
  IconPaperclip,
  IconPhoto,
  IconTrash,
} from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { ATTACHMENT_MAXIMUM_BYTES, type Attachment } from '#shared/domain/attachment.ts'
import type { Result } from '#shared/result.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import type { AttachmentDesk, AttachmentError } from '#renderer/lib/attachment-desk.ts'
import { AttachmentViewer } from './attachment-viewer.tsx'
import classes from './attachments.module.css'
import { confirm } from './dialogs.tsx'
import { StatusBadge } from './status-badge.tsx'
import { WorkProgress } from './work-progress.tsx'

interface AttachmentsProps {
  /** Whose files these are, for those who hear the buttons one by one. */
  readonly title: string
  /** One sentence while there are none. */
  readonly empty: string
  readonly desk: AttachmentDesk
  /** False where files are kept but no more are added: those of an earlier version. */
  readonly canAdd?: boolean
}

/** The files of one part of a record: list, show, save elsewhere, add and remove. */
export function Attachments({ title, empty, desk, canAdd = true }: AttachmentsProps) {
  const t = useT('attachments')
  const work = useWork()
  const addButton = useRef<HTMLButtonElement>(null)
  const [removals, setRemovals] = useState(0)
  // The button that had the focus has gone with its file.
  useEffect(() => {
    if (removals > 0) addButton.current?.focus()
  }, [removals])
  const [shown, setShown] = useState<Attachment | null>(null)
  const save = (attachment: Attachment) =>
    work.run(
      'save',
      () => desk.save(attachment),
      (name) => t('saved', { name }),
    )
  const remove = async (attachment: Attachment) => {
    const { fileName: name } = attachment
    const asked = { title: t('removeTitle', { name }), body: t('removeBody'), confirmLabel: t('removeConfirm') }
    if (!(await confirm({ ...asked, danger: true }))) return
    await work.run(
      'remove',
      () => desk.remove(attachment),
      () => t('removed', { name }),
    )
    setRemovals((count) => count + 1)
  }
  if (desk.items === undefined) return null
  return (
    <div className={classes['attachments']}>
      {desk.items.length === 0 ? (
        <Text c="dimmed">{empty}</Text>
      ) : (
        <ul className={classes['list']} aria-label={t('list', { title })}>
          {desk.items.map((attachment) => (
            <AttachmentItem
              key={attachment.id}
              attachment={attachment}
              isBroken={desk.broken.has(attachment.id)}
              isReadOnly={desk.isReadOnly}
              onShow={() => setShown(attachment)}
              onSave={() => void save(attachment)}
              onRemove={() => void remove(attachment)}
            />
          ))}
        </ul>
      )}
      {canAdd && (
        <Button
          ref={addButton}
          variant="default"
          leftSection={<IconPaperclip size={16} aria-hidden />}
          aria-label={t('addTo', { title })}
          disabled={desk.isReadOnly || work.doing !== null}
          onClick={() => void work.run('add', desk.add, ({ fileName }) => t('added', { name: fileName }))}
        >
          {t('add')}
        </Button>
      )}
      <Report work={work} desk={desk} canAdd={canAdd} />
      {shown !== null && (
        <AttachmentViewer
          key={shown.id}
          attachment={shown}
          read={desk.read}
          onSave={() => void save(shown)}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  )
}

type Doing = 'add' | 'save' | 'remove'
interface Failed {
  readonly kind: 'failed'
  readonly doing: Doing
  readonly error: AttachmentError
}
type Outcome = { readonly kind: 'done'; readonly text: string } | Failed

/** One thing at a time, and how the last one went. */
function useWork() {
  const [doing, setDoing] = useState<Doing | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const run = async <Value,>(
    what: Doing,
    work: () => Promise<Result<Value, AttachmentError>>,
    done: (value: Value) => string,
  ): Promise<void> => {
    setDoing(what)
    setOutcome(null)
    const result = await work()
    setDoing(null)
    if (result.ok) setOutcome({ kind: 'done', text: done(result.value) })
    else if (result.error.error.code !== 'cancelled') setOutcome({ kind: 'failed', doing: what, error: result.error })
  }
  return { doing, outcome, run, forget: () => setOutcome(null) }
}

interface ReportProps {
  readonly work: ReturnType<typeof useWork>
  readonly desk: AttachmentDesk
  readonly canAdd: boolean
}

/** What is going on, how it went, and what can be added. */
function Report({ work, desk, canAdd }: ReportProps) {
  const t = useT('attachments')
  const { outcome } = work
  // Only what is large reports how far it is; the dialog of the system may stand open as long as one likes.
  const isTakingIn = work.doing === 'add' && desk.share !== null
  return (
    <>
      {outcome === null && !isTakingIn && <Conditions isReadOnly={desk.isReadOnly} canAdd={canAdd} />}
      {isTakingIn && <WorkProgress text={t('adding')} share={desk.share} />}
      <Text fz="sm" role="status" hidden={outcome?.kind !== 'done'}>
        {outcome?.kind === 'done' ? outcome.text : ''}
      </Text>
      {outcome?.kind === 'failed' && <Failure failed={outcome} onClose={work.forget} />}
    </>
  )
}

/** What can be added, or why nothing can. */
function Conditions({ isReadOnly, canAdd }: { readonly isReadOnly: boolean; readonly canAdd: boolean }) {
  const t = useT('attachments')
  if (isReadOnly) return <Text fz="sm">{t('readOnly')}</Text>
  if (!canAdd) return null
  return (
    <Text fz="sm" c="dimmed">
      {t('kinds', { maximum: ATTACHMENT_MAXIMUM_BYTES / (1024 * 1024) })}
    </Text>
  )
}

interface FailureProps {
  readonly failed: Failed
  readonly onClose: () => void
}

function Failure({ failed: { doing, error }, onClose }: FailureProps) {
  const t = useT('attachments')
  const common = useT('common')
  const errorText = useErrorText()
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`failed.${doing}`)}
      withCloseButton
      closeButtonLabel={common('close')}
      onClose={onClose}
      maw={720}
    >
      {error.kind === 'choose' ? errorText.choose(error.error) : errorText.vault(error.error)}
    </Alert>
  )
}

interface AttachmentItemProps {
  readonly attachment: Attachment
  readonly isBroken: boolean
  readonly isReadOnly: boolean
  readonly onShow: () => void
  readonly onSave: () => void
  readonly onRemove: () => void
}

function AttachmentItem({ attachment, isBroken, isReadOnly, onShow, onSave, onRemove }: AttachmentItemProps) {
  const t = useT('attachments')
  const formats = useFormats()
  const size = useSize()
  const { fileName: name, mediaType, bytes, addedAt } = attachment
  const KindIcon = mediaType === 'application/pdf' ? IconFileTypePdf : IconPhoto
  const facts = [t(`kind.${mediaType}`), size(bytes), t('addedOn', { date: formats.date(addedAt.slice(0, 10)) })]
  return (
    <li className={classes['item']}>
      <KindIcon size={22} stroke={1.5} aria-hidden />
      <div>
        <Anchor
          component="button"
          type="button"
          className={classes['name']}
          onClick={onShow}
          aria-label={t('show', { name })}
        >
          {name}
        </Anchor>
        <Group gap={8}>
          <Text c="dimmed" fz="sm">
            {facts.join(' · ')}
          </Text>
          {isBroken && <StatusBadge tone="danger" label={t('broken')} />}
        </Group>
      </div>
      <Group gap={4} wrap="nowrap">
        <ActionIcon variant="subtle" color="gray" aria-label={t('saveAs', { name })} onClick={onSave}>
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('remove', { name })}
          disabled={isReadOnly}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  )
}

const MB = 1_000_000

/** 1,2 MB · 84 kB, as file managers count. */
function useSize(): (bytes: number) => string {
  const t = useT('attachments')
  const { number } = useFormats()
  return (bytes) =>
    bytes < MB
      ? t('size.kb', { number: number(Math.max(1, Math.round(bytes / 1_000))) })
      : t('size.mb', { number: number(bytes / MB, 1) })
}
