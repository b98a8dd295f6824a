import { ActionIcon, Alert, Group, Loader, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { openPdf, type PdfPages } from '#renderer/lib/pdf-pages.ts'
import classes from './attachments.module.css'

type Opening =
  { readonly kind: 'opening' } | { readonly kind: 'unreadable' } | { readonly kind: 'open'; readonly pdf: PdfPages }

/** The pages of a PDF, one at a time. */
export function AttachmentPdf({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT('attachments')
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  useEffect(() => {
    const opened = openPdf(bytes)
    let isGone = false
    opened.then(
      (pdf) => isGone || setOpening({ kind: 'open', pdf }),
      () => isGone || setOpening({ kind: 'unreadable' }),
    )
    return () => {
      isGone = true
      opened.then(
        (pdf) => pdf.close(),
        () => undefined,
      )
    }
  }, [bytes])
  switch (opening.kind) {
    case 'opening':
      return (
        <Text role="status">
          <Loader size="sm" mr="sm" aria-hidden />
          {t('viewer.drawing')}
        </Text>
      )
    case 'unreadable':
      return <Unreadable />
    case 'open':
      return <Pages pdf={opening.pdf} />
  }
}

function Unreadable() {
  const t = useT('attachments')
  return (
    <Alert color="petrol" role="alert" icon={<IconInfoCircle aria-hidden />} title={t('viewer.unreadable')}>
      {t('viewer.unreadableBody')}
    </Alert>
  )
}

function Pages({ pdf }: { readonly pdf: PdfPages }) {
  const t = useT('attachments')
  const [page, setPage] = useState(1)
  const label = t('viewer.page', { page, pages: pdf.count })
  return (
    <>
      {pdf.count > 1 && (
        <Group gap="sm">
          <ActionIcon
            variant="default"
            aria-label={t('viewer.previous')}
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <Text role="status" fz="sm">
            {label}
          </Text>
          <ActionIcon
            variant="default"
            aria-label={t('viewer.next')}
            disabled={page === pdf.count}
            onClick={() => setPage(page + 1)}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Group>
      )}
      <DrawnPage key={page} pdf={pdf} page={page} label={label} />
    </>
  )
}

interface DrawnPageProps {
  readonly pdf: PdfPages
  readonly page: number
  readonly label: string
}

/** A picture of the page, with its text for those who cannot see it. */
function DrawnPage({ pdf, page, label }: DrawnPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const [isUnreadable, setUnreadable] = useState(false)
  useEffect(() => {
    const target = canvas.current
    if (target === null) return
    pdf.draw(page, target, target.clientWidth).then(setText, () => setUnreadable(true))
  }, [pdf, page])
  if (isUnreadable) return <Unreadable />
  return (
    <div className={classes['pageBox']}>
      <canvas ref={canvas} className={classes['page']} role="img" aria-label={label} />
      <div className="cb-hidden">{text}</div>
    </div>
  )
}
