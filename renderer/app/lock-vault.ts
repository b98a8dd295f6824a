import { flushEdits, lock } from '#renderer/data/drafts.ts'
import type { Translate } from '#renderer/i18n/use-t.ts'
import { drafts } from '#renderer/lib/drafts.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'

/** Asks before the app ends with typing that waits for its button. */
export const mayQuit = (t: Translate<'shell'>): Promise<boolean> =>
  confirm({
    title: t('lockUnsaved.title'),
    body: t('quitUnsaved.body'),
    confirmLabel: t('quitUnsaved.confirm'),
    cancelLabel: t('lockUnsaved.cancel'),
    danger: true,
  })

/** Locks. Edits that save themselves are saved first; typing that waits for its button is asked about. */
export async function lockVault(t: Translate<'shell'>): Promise<void> {
  await flushEdits()
  const mayLock =
    !drafts.hasAny() ||
    (await confirm({
      title: t('lockUnsaved.title'),
      body: t('lockUnsaved.body'),
      confirmLabel: t('lockUnsaved.confirm'),
      cancelLabel: t('lockUnsaved.cancel'),
      danger: true,
    }))
  if (mayLock) await lock()
}
