import { keepAll, lock } from '#renderer/data/closing.ts'
import type { Translate } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'

/** Asks before the app ends with typing that could not be kept. */
export const mayQuit = (t: Translate<'shell'>): Promise<boolean> =>
  confirm({
    title: t('lockUnsaved.title'),
    body: t('quitUnsaved.body'),
    confirmLabel: t('quitUnsaved.confirm'),
    cancelLabel: t('lockUnsaved.cancel'),
    danger: true,
  })

/** Locks. What was typed is saved or kept for the next time; only what cannot be kept is asked about. */
export async function lockVault(t: Translate<'shell'>): Promise<void> {
  const mayLock =
    (await keepAll()) ||
    (await confirm({
      title: t('lockUnsaved.title'),
      body: t('lockUnsaved.body'),
      confirmLabel: t('lockUnsaved.confirm'),
      cancelLabel: t('lockUnsaved.cancel'),
      danger: true,
    }))
  if (mayLock) await lock()
}
