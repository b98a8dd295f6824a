import { Alert, Button, Loader, Modal, Text } from '@mantine/core'
import { IconAlertTriangle, IconDownload, IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Attachment } from '#shared/domain/attachment.ts'
import { imageSizeOf } from '#shared/domain/image-size.ts'
import type { Result } from '#shared/result.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import type { AttachmentContent, AttachmentDesk, AttachmentError } from '#renderer/lib/attachment-desk.ts'
import { AttachmentPdf } from './attachment-pdf.tsx'
import classes from './attachments.module.css'

/** Pixels of the largest image shown, which take 200 MB when decoded. A page of A4 at 600 dpi has 35 million. */
const MAX_PIXELS = 50_000_000

interface AttachmentViewerProps {
  readonly attachment: Attachment
  readonly read: AttachmentDesk['read']
  readonly onSave: () => void
  readonly onClose: () => void
}

/** An attachment on the screen, decrypted for as long as the dialog is open. */
export function AttachmentViewer({ attachment, read, onSave, onClose }: AttachmentViewerProps) {
  const t = useT('attachments')
  const common = useT('common')
  const content = useContent(attachment, read)
  return (
    <Modal
      opened
      onClose={onClose}
      title={attachment.fileName}
      size={960}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div className={classes['paper']}>
        <div className={classes['save']}>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => {
              onClose()
              onSave()
            }}
          >
            {t('viewer.saveAs')}
          </Button>
        </div>
        <Content content={content} name={attachment.fileName} />
      </div>
    </Modal>
  )
}

/** The content, null while it is decrypted. */
function useContent(attachment: Attachment, read: AttachmentDesk['read']) {
  const [content, setContent] = useState<Result<AttachmentContent, AttachmentError> | null>(null)
  useEffect(() => {
    let isGone = false
    void read(attachment).then((answer) => {
      if (!isGone) setContent(answer)
    })
    return () => {
      isGone = true
    }
  }, [attachment, read])
  return content
}

interface ContentProps {
  readonly content: Result<AttachmentContent, AttachmentError> | null
  readonly name: string
}

function Content({ content, name }: ContentProps) {
  const t = useT('attachments')
  const errorText = useErrorText()
  if (content === null) {
    return (
      <Text role="status">
        <Loader size="sm" mr="sm" aria-hidden />
        {t('viewer.opening')}
      </Text>
    )
  }
  if (!content.ok) {
    const { kind, error } = content.error
    return (
      <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={t('failed.show')}>
        {kind === 'vault' ? errorText.vault(error) : errorText.choose(error)}
      </Alert>
    )
  }
  const { bytes, mediaType } = content.value
  if (mediaType === 'application/pdf') return <AttachmentPdf bytes={bytes} />
  const size = imageSizeOf(bytes)
  if (size === null || size.width * size.height > MAX_PIXELS) {
    return (
      <Alert color="petrol" icon={<IconInfoCircle aria-hidden />} title={t('viewer.tooLarge')}>
        {t('viewer.tooLargeBody')}
      </Alert>
    )
  }
  return <Picture bytes={bytes} mediaType={mediaType} name={name} />
}

function Picture({ bytes, mediaType, name }: AttachmentContent & { readonly name: string }) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }))
    if (image.current !== null) image.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [bytes, mediaType])
  return <img ref={image} className={classes['picture']} alt={name} />
}
