import { assertNever } from '#shared/assert.ts'
import type { PolicyError } from '#shared/domain/policy-adoption.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useParameterText } from './parameter-text.ts'
import { chapterNumber, chapterTitle, type PolicyPart } from './policy-parts.ts'

/** Where an obstacle can be put right. */
export function partOfObstacle(error: PolicyError): PolicyPart {
  switch (error.code) {
    case 'chapterEmpty':
    case 'placeholderUnknown':
      return error.chapterId
    case 'ruleWrong':
      return 'rules'
    case 'formsEmpty':
      return 'forms'
    case 'rolesEmpty':
      return 'tasks'
    case 'goalsEmpty':
      return 'goals'
    case 'remarksUnanswered':
      return 'support'
    case 'notDiscussed':
      return 'steps'
    case 'worksCouncilOpen':
    case 'worksCouncilAsked':
    case 'worksCouncilWithheld':
      return 'council'
    case 'dateMissing':
    case 'dateInFuture':
    case 'dateBeforePrevious':
    case 'dateBeforeStep':
    case 'adopterMissing':
    case 'adopterTooLong':
    case 'reviewDateMissing':
    case 'reviewNotAfterAdoption':
    case 'reviewInPast':
      return 'adopt'
    default:
      return assertNever(error)
  }
}

/** The sentence for an obstacle, in the language of the screen. */
export function useObstacleText(policy: Policy): (error: PolicyError) => string {
  const t = useT('policy')
  const rulesT = useT('policyRules')
  const formats = useFormats()
  const rules = useParameterText()
  return (error) => {
    switch (error.code) {
      case 'chapterEmpty':
        return t('obstacle.chapterEmpty', {
          number: chapterNumber(policy, error.chapterId) ?? '–',
          title: chapterTitle(policy, error.chapterId),
        })
      case 'placeholderUnknown':
        return t('obstacle.placeholderUnknown', {
          number: chapterNumber(policy, error.chapterId) ?? '–',
          title: chapterTitle(policy, error.chapterId),
          name: error.name,
        })
      case 'dateBeforePrevious':
        return t('obstacle.dateBeforePrevious', { version: error.version, date: formats.date(error.on) })
      case 'dateBeforeStep':
        return t('obstacle.dateBeforeStep', { date: formats.date(error.on) })
      case 'remarksUnanswered':
        return t('obstacle.remarksUnanswered', { count: error.count })
      case 'adopterTooLong':
        return t('obstacle.adopterTooLong', { limit: error.limit })
      case 'ruleWrong':
        return rulesT('error.obstacle', {
          field: rules.label(error.error.field),
          error: rules.error(error.error),
        })
      case 'formsEmpty':
      case 'rolesEmpty':
      case 'goalsEmpty':
      case 'notDiscussed':
      case 'worksCouncilOpen':
      case 'worksCouncilAsked':
      case 'worksCouncilWithheld':
      case 'dateMissing':
      case 'dateInFuture':
      case 'adopterMissing':
      case 'reviewDateMissing':
      case 'reviewNotAfterAdoption':
      case 'reviewInPast':
        return t(`obstacle.${error.code}`)
      default:
        return assertNever(error)
    }
  }
}
