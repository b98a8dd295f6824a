import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { cameAlong, type LeftBehind } from './pasted.ts'

interface PastedNoteProps {
  /** What the last paste left behind; null when there is nothing to say. */
  readonly left: LeftBehind | null
  readonly onClose: () => void
}

/** Tells, without interrupting, what of a pasted document did not come along. */
export function PastedNote({ left, onClose }: PastedNoteProps) {
  const t = useT('common')
  const { list } = useFormats()
  const said = left !== null && !cameAlong(left)
  return (
    <div role="status">
      {said && (
        <Alert
          variant="light"
          color="gray"
          mt={8}
          icon={<IconInfoCircle aria-hidden />}
          withCloseButton
          closeButtonLabel={t('close')}
          onClose={onClose}
        >
          {left.images + left.tables + left.comments > 0 &&
            t('pasted.without', {
              things: list([
                ...(left.images > 0 ? [t('pasted.images', { count: left.images })] : []),
                ...(left.tables > 0 ? [t('pasted.tables', { count: left.tables })] : []),
                ...(left.comments > 0 ? [t('pasted.comments', { count: left.comments })] : []),
              ]),
            })}{' '}
          {left.tables > 0 && t('pasted.tableText', { count: left.tables })}{' '}
          {left.links > 0 && t('pasted.links', { count: left.links })}
        </Alert>
      )}
    </div>
  )
}
