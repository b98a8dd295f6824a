import { needsRecoveryReminder, type RecoveryCheck } from '#shared/domain/recovery-check.ts'
import { useRecoveryCheck } from '#renderer/data/use-recovery-check.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { AttentionItem, Go } from './attention-item.tsx'

/** The recovery key when it wants attention; null when it does not. Everyone knows the passphrase of the demo. */
export function useRecoveryReminder(): RecoveryCheck | null {
  const check = useRecoveryCheck()
  const isDemo = useSettings()?.demo === true
  return check === null || isDemo || !needsRecoveryReminder(check) ? null : check
}

/** Reminds of the recovery key: to make one, or to try it. */
export function RecoveryItem({ check }: { readonly check: RecoveryCheck }) {
  const t = useT('keys')
  const { date } = useFormats()
  if (check.state === 'none') {
    return (
      <AttentionItem tone="warning" text={t('reminder.none')}>
        <Go to="/admin/recovery-key">{t('section.make')}</Go>
      </AttentionItem>
    )
  }
  const text = check.state === 'neverChecked' ? t('reminder.neverChecked') : t('reminder.due', { date: date(check.on) })
  return (
    <AttentionItem tone="warning" text={text}>
      <Go to="/admin/recovery-key/test">{t('section.test')}</Go>
    </AttentionItem>
  )
}
