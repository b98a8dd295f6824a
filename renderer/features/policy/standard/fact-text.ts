import { assertNever } from '#shared/assert.ts'
import type { AssessmentFact } from '#shared/report/assessment-fact.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'

/** Turns a figure into a sentence; null when the records hold nothing to count. */
export function useFactText(): (fact: AssessmentFact) => string | null {
  const t = useT('policyStandard')
  const formats = useFormats()
  return ({ figure }) => {
    switch (figure.kind) {
      case 'share': {
        const { of, part, whole } = figure
        return whole === 0 ? null : t(`fact.${of}`, { part: formats.number(part), whole: formats.number(whole) })
      }
      case 'noPolicyInForce':
        return t('fact.noPolicyInForce')
      case 'policyInForce': {
        const council = t(`fact.council.${figure.council}`)
        const values = { version: figure.version, council, date: formats.date(figure.reviewBy) }
        return figure.reviewLate ? t('fact.policyInForceLate', values) : t('fact.policyInForce', values)
      }
      case 'versions':
        return figure.replaced === null
          ? t('fact.versionFirst', { version: figure.version })
          : t('fact.versionNext', { version: figure.version, replaced: figure.replaced })
      default:
        return assertNever(figure)
    }
  }
}
