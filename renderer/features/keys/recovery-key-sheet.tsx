import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCopy, IconFileTypePdf } from '@tabler/icons-react'
import { type ClipboardEvent, useRef, useState } from 'react'
import { recoveryKeyGroups } from '#shared/domain/recovery-key.ts'
import type { PdfError } from '#shared/ipc/main-contract.ts'
import { recoveryKeyDocument } from '#shared/report/recovery-key-document.ts'
import { today } from '#renderer/data/context.ts'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import classes from './keys.module.css'

interface RecoveryKeySheetProps {
  readonly recoveryKey: string
}

/** A recovery key, readable, with the ways to keep it. */
export function RecoveryKeySheet({ recoveryKey }: RecoveryKeySheetProps) {
  const t = useT('keys')
  const [copied, setCopied] = useState(false)
  const text = useRef<HTMLParagraphElement>(null)
  const { prefix, groups } = recoveryKeyGroups(recoveryKey)
  // However it is copied: the key itself without the blanks, and not for longer than half a minute.
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData.setData('text/plain', recoveryKey)
    setCopied(true)
    setTimeout(() => void bridge().invoke('window:copied', null))
  }
  const copy = () => {
    if (text.current === null) return
    window.getSelection()?.selectAllChildren(text.current)
    // oxlint-disable-next-line typescript/no-deprecated -- needs no permission, and the page has none
    document.execCommand('copy')
    window.getSelection()?.removeAllRanges()
  }
  return (
    <>
      <p ref={text} className={classes['key']} translate="no" aria-label={t('newKey.shown')} onCopy={onCopy}>
        <span>{prefix}</span>
        {groups.map((group, at) => (
          // Groups may be the same: their place is what tells them apart.
          <span key={`${at}-${group}`}> {group}</span>
        ))}
      </p>
      <Group gap="sm" mt="md">
        <SavePdf recoveryKey={recoveryKey} />
        <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
          {t('newKey.copy')}
        </Button>
      </Group>
      <Text fz="sm" c="dimmed" mt="xs" role="status">
        {copied && t('newKey.copied')}
      </Text>
      <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} mt="md">
        {t('newKey.warning')}
      </Alert>
    </>
  )
}

type Saving =
  | { readonly state: 'ready' }
  | { readonly state: 'busy' }
  | { readonly state: 'saved'; readonly fileName: string }
  | { readonly state: 'failed'; readonly error: PdfError }

function SavePdf({ recoveryKey }: RecoveryKeySheetProps) {
  const t = useT('keys')
  const errorText = useErrorText()
  const language = useLanguage()
  const [saving, setSaving] = useState<Saving>({ state: 'ready' })
  const save = async () => {
    const { session, settings } = useSession.getState()
    if (session === null || settings === null) return
    setSaving({ state: 'busy' })
    const page = recoveryKeyDocument(recoveryKey, session.grant.label, { ...settings, language }, today())
    const saved = await savePdf(page, page.madeOn)
    if (saved.ok) setSaving({ state: 'saved', fileName: saved.value.fileName })
    else setSaving(saved.error.code === 'cancelled' ? { state: 'ready' } : { state: 'failed', error: saved.error })
  }
  return (
    <>
      <Button
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        loading={saving.state === 'busy'}
        onClick={() => void save()}
      >
        {t('newKey.savePdf')}
      </Button>
      <Text fz="sm" role="status" className={classes['saved']}>
        {saving.state === 'saved' && t('newKey.saved', { file: saving.fileName })}
        {saving.state === 'failed' && <span className={classes['failed']}>{errorText.pdf(saving.error)}</span>}
      </Text>
    </>
  )
}
