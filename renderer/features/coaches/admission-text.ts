import { assertNever } from '#shared/assert.ts'
import type { AdmissionObstacle } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'

/** The rest of the sentence "not admitted, because …", in the language of the screen. */
export function useObstacleText(): (obstacle: AdmissionObstacle, criteria: CriteriaSet) => string {
  const t = useT('coaches')
  const formats = useFormats()
  return (obstacle, criteria) => {
    switch (obstacle.code) {
      case 'knockOutNotMet':
      case 'knockOutDisputed': {
        const text = criteria.knockOuts.find(({ id }) => id === obstacle.criterionId)?.text
        return t(`obstacle.${obstacle.code}`, { criterion: text ?? t('obstacle.unknownCriterion') })
      }
      case 'totalTooLow':
        return t('obstacle.totalTooLow', {
          total: formats.number(obstacle.total, 1),
          minimum: formats.number(obstacle.minimum, 1),
        })
      case 'certificateNotValid':
        return t('obstacle.certificateNotValid', { date: formats.date(obstacle.on) })
      case 'insuranceNotValid':
        return t('obstacle.insuranceNotValid', { date: formats.date(obstacle.on) })
      default:
        return assertNever(obstacle)
    }
  }
}

/** "a, b en c" of the criteria that got a 1. */
export function useLowScoreText(): (criterionIds: readonly string[], criteria: CriteriaSet) => string {
  const t = useT('coaches')
  const formats = useFormats()
  return (ids, criteria) => {
    const names = ids.flatMap((id) => criteria.weighted.filter((criterion) => criterion.id === id))
    return t('outcome.lowScores', { criteria: formats.list(names.map(({ text }) => `“${text.replace(/\.$/, '')}”`)) })
  }
}
