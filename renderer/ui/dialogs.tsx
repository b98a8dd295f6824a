import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { type Icon, IconAlertTriangle, IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface ConfirmOptions {
  readonly title: string
  readonly body: ReactNode
  /** A verb: "Beleid vaststellen". */
  readonly confirmLabel: string
  /** "Annuleren" in the language of the screen unless told. */
  readonly cancelLabel?: string | undefined
  readonly danger?: boolean | undefined
}

/** Asks before a step that has a meaning or cannot be undone. Resolves false when closed in any other way. */
export function confirm(options: ConfirmOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = options.cancelLabel ?? cancelText()
    modals.openConfirmModal({
      title: options.title,
      children: typeof options.body === 'string' ? <Text>{options.body}</Text> : options.body,
      labels: { confirm: options.confirmLabel, cancel },
      ...(options.danger === true ? { confirmProps: { color: 'red' } } : {}),
      closeButtonProps: { 'aria-label': cancel },
      onConfirm: () => resolve(true),
      // Also called after confirming; a promise keeps its first answer.
      onClose: () => resolve(false),
    })
  })
}

/** Dialogs open outside React's tree of hooks: the word follows the document's language. */
const cancelText = () => (document.documentElement.lang === 'en' ? 'Cancel' : 'Annuleren')

type NoticeKind = 'done' | 'info' | 'warning' | 'error'

const looks: Readonly<Record<NoticeKind, { readonly color: string; readonly icon: Icon }>> = {
  done: { color: 'green', icon: IconCheck },
  info: { color: 'petrol', icon: IconInfoCircle },
  warning: { color: 'orange', icon: IconAlertTriangle },
  error: { color: 'red', icon: IconX },
}

interface NotifyOptions {
  readonly kind: NoticeKind
  readonly title?: string | undefined
  readonly message: ReactNode
}

/** Tells something beside the work. Errors and warnings stay until closed. */
export function notify({ kind, title, message }: NotifyOptions): void {
  const { color, icon: NoticeIcon } = looks[kind]
  notifications.show({
    color,
    icon: <NoticeIcon size={18} aria-hidden />,
    ...(title === undefined ? {} : { title }),
    message,
    autoClose: kind === 'error' || kind === 'warning' ? false : 6_000,
    closeButtonProps: { 'aria-label': document.documentElement.lang === 'en' ? 'Close' : 'Sluiten' },
  })
}
