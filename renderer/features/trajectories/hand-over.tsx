import { Button } from '@mantine/core'
import { beginGuest } from '#renderer/data/guest.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'

interface HandOverProps {
  readonly trajectoryId: string
  readonly formId: string
}

/** Lets the person fill in the form at this screen, with nothing else within reach. */
export function HandOver(seat: HandOverProps) {
  const t = useT('trajectories')
  const common = useT('common')
  const errorText = useErrorText()
  const handOver = async () => {
    const sure = await confirm({
      title: t('guest.title'),
      body: t('guest.body'),
      confirmLabel: t('guest.confirm'),
      cancelLabel: common('cancel'),
    })
    if (!sure) return
    const begun = await beginGuest(seat)
    if (!begun.ok) notify({ kind: 'error', message: errorText.vault(begun.error) })
  }
  return (
    <Button variant="subtle" onClick={() => void handOver()}>
      {t('guest.start')}
    </Button>
  )
}
