import type { PrintFooter } from '#shared/ipc/main-contract.ts'
import type { HistoryMark, PrintJob, PrintOrder } from '#shared/report/report-document.ts'
import { formats } from '#renderer/i18n/format.ts'
import { printText } from './print-text.ts'

/** Title in the PDF's metadata: which document, never whose. */
export function documentTitle(job: PrintJob): string {
  const t = printText(job.language)
  const { date } = formats(job.language)
  switch (job.kind) {
    case 'policy':
      return t('policy.title', { version: job.version })
    case 'employee-summary':
      return t('paper.summary.title', { version: job.version })
    case 'council-letter':
      return t('paper.letter.title', { version: job.version })
    case 'meeting-preparation':
      return t(`preparation.title.${job.moment}`)
    case 'final-report':
      return job.subject
    case 'decision-letter':
      return t('paper.letter.decision')
    case 'agreement':
      return t('agreement.name')
    case 'remind-list':
      return t('reminders.name')
    case 'management-report':
      return t('report.title', { from: date(job.period.from), to: date(job.period.to) })
    case 'coach-register':
      return t('register.title', { date: date(job.validOn) })
    case 'coach-comparison':
      return t('comparison.title', { date: date(job.on) })
    case 'recovery-key':
      return t('recoveryKey.name')
  }
}

/** What stands at the left of every page's foot. */
function footerParts(job: PrintJob): readonly string[] {
  const t = printText(job.language)
  const { date } = formats(job.language)
  switch (job.kind) {
    case 'policy':
      return [
        t('policy.name'),
        t('policy.version', { version: job.version }),
        job.adoption === null ? t(`paper.status.${job.status}`) : date(job.adoption.on),
      ]
    case 'employee-summary':
      return [
        t('paper.summary.name'),
        t('policy.version', { version: job.version }),
        job.adoptedOn === null ? t('policy.draft') : date(job.adoptedOn),
      ]
    case 'council-letter':
      return [t('paper.letter.name'), t('policy.version', { version: job.version }), date(job.date)]
    case 'agreement':
      return [t('agreement.name'), job.number, date(job.madeOn), t('confidential')]
    case 'meeting-preparation':
      return [t(`preparation.title.${job.moment}`), job.number, t('confidential')]
    case 'final-report':
      return [job.subject, date(job.date), t('confidential')]
    case 'remind-list':
      return [t('reminders.name'), date(job.on), t('confidential')]
    case 'decision-letter':
      return [t('paper.letter.decision'), date(job.date), t('confidential')]
    case 'management-report':
      return [
        t('report.name'),
        t('report.period', { from: date(job.period.from), to: date(job.period.to) }),
        t('confidential'),
      ]
    case 'coach-register':
      return [t('register.name'), t('register.validOn', { date: date(job.validOn) }), t('confidential')]
    case 'coach-comparison':
      return [t('comparison.name'), t('comparison.on', { date: date(job.on) }), t('confidential')]
    case 'recovery-key':
      return [t('recoveryKey.name'), date(job.madeOn), t('recoveryKey.secret')]
  }
}

/** In groups of four, so that a person can compare it with another one. */
export const groupedHead = (head: string): string => head.match(/.{1,4}/g)?.join(' ') ?? ''

function markText({ language }: PrintJob, { seq, head }: HistoryMark): string {
  return printText(language)('mark', { head: groupedHead(head), seq: formats(language).number(seq) })
}

/** The lines at the foot of every page. */
export const footerOf = ({ job, mark }: PrintOrder): PrintFooter => ({
  parts: [...footerParts(job)],
  pageOf: printText(job.language)('pageOf'),
  // Of what is printed to be typed over, nothing may be mistaken for it.
  mark: mark === null || job.kind === 'recovery-key' ? '' : markText(job, mark),
})
