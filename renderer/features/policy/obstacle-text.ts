import { assertNever } from '#shared/assert.ts'
import type { PolicyError } from '#shared/domain/policy-commands.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { policyChapterPreset } from '#resources/presets/policy-chapters.ts'
import { chapterNumber, type PolicyPart } from './policy-parts.ts'

/** Where an obstacle can be put right. */
export function partOfObstacle(error: PolicyError): PolicyPart {
  switch (error.code) {
    case 'chapterEmpty':
    case 'placeholderUnknown':
      return error.chapterId
    case 'worksCouncilOpen':
    case 'worksCouncilWithheld':
      return 'council'
    case 'dateMissing':
    case 'dateInFuture':
    case 'dateBeforePrevious':
    case 'adopterMissing':
    case 'adopterTooLong':
    case 'reviewDateMissing':
    case 'reviewNotAfterAdoption':
      return 'adopt'
    default:
      return assertNever(error)
  }
}

/** The sentence for an obstacle, in the language of the screen. */
export function useObstacleText(): (error: PolicyError) => string {
  const t = useT('policy')
  const local = useLocal()
  const formats = useFormats()
  return (error) => {
    switch (error.code) {
      case 'chapterEmpty':
        return t('obstacle.chapterEmpty', {
          number: chapterNumber(error.chapterId),
          title: local(policyChapterPreset(error.chapterId).title),
        })
      case 'placeholderUnknown':
        return t('obstacle.placeholderUnknown', {
          number: chapterNumber(error.chapterId),
          title: local(policyChapterPreset(error.chapterId).title),
          name: error.name,
        })
      case 'dateBeforePrevious':
        return t('obstacle.dateBeforePrevious', { version: error.version, date: formats.date(error.on) })
      case 'adopterTooLong':
        return t('obstacle.adopterTooLong', { limit: error.limit })
      case 'worksCouncilOpen':
      case 'worksCouncilWithheld':
      case 'dateMissing':
      case 'dateInFuture':
      case 'adopterMissing':
      case 'reviewDateMissing':
      case 'reviewNotAfterAdoption':
        return t(`obstacle.${error.code}`)
      default:
        return assertNever(error)
    }
  }
}
