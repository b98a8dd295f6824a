import { Button, Progress } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { skipBackup, useClosing } from '#renderer/data/closing.ts'
import { useSafety, type Work } from '#renderer/data/safety.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import classes from './covers.module.css'

/** Covers everything while the vault closes: whoever walks by sees nothing of it, and nobody types into it any more. */
export function ClosingScreen() {
  const covered = useClosing((state) => state.covered)
  return covered ? <Cover /> : null
}

function Cover() {
  const t = useT('shell')
  const work = useSafety((state) => state.work)
  const dialog = useRef<HTMLDialogElement>(null)
  // The top layer: above each dialog of the pages, which can then neither be seen through nor reached by the keyboard.
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={classes['cover']}
      aria-label={t('closing.title')}
      onCancel={(event) => event.preventDefault()}
    >
      <Mark size={56} />
      <p className={classes['title']} role="status">
        {t('closing.title')}
      </p>
      {work !== null && <BackupProgress work={work} />}
    </dialog>
  )
}

function BackupProgress({ work }: { readonly work: Work }) {
  const t = useT('shell')
  const share = work.total === 0 ? null : work.done / work.total
  const text = t(work.phase === 'verifying' ? 'closing.verifying' : 'closing.backup')
  return (
    <>
      <Progress
        className={classes['progress'] ?? ''}
        value={(share ?? 1) * 100}
        animated={share === null}
        striped={share === null}
        aria-label={text}
      />
      <p>{text}</p>
      <Button variant="default" onClick={skipBackup}>
        {t('closing.skip')}
      </Button>
      <p className={classes['hint']}>{t('closing.skipHint')}</p>
    </>
  )
}
