import type { RegisterEntry } from '#shared/report/coach-register.ts'
import type { DocumentContext } from './document-context.tsx'

/** How the liability insurance stands, in words. */
export function insuranceText(insurance: RegisterEntry['insurance'], { t, formats }: DocumentContext): string {
  switch (insurance.kind) {
    case 'notNeeded':
    case 'none':
      return t(`register.insurance.${insurance.kind}`)
    case 'notYet':
      return t('register.insurance.notYet', { date: formats.date(insurance.from) })
    case 'valid':
    case 'expiring':
      return t('register.insurance.until', { date: formats.date(insurance.until) })
    case 'expired':
      return t('register.insurance.expired', { date: formats.date(insurance.until) })
  }
}
