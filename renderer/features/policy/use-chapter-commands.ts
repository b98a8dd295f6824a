import { useMemo } from 'react'
import type { ChapterError } from '#shared/domain/chapter-commands.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { changeDraft, type DraftGone, type TextLocked } from './change-draft.ts'

type Failure = ChapterError | VaultError | DraftGone | TextLocked

/** Codes of the chapter commands, to tell them from the vault's. `draftGone` reads like a chapter that has gone. */
const chapterCodes: Readonly<Record<ChapterError['code'] | 'draftGone' | 'textLocked', true>> = {
  withWorksCouncil: true,
  chapterGone: true,
  tooLong: true,
  unknownMarkup: true,
  chapterEmpty: true,
  changedMeanwhile: true,
  titleMissing: true,
  titleTooLong: true,
  titleTaken: true,
  tooManyChapters: true,
  reasonMissing: true,
  reasonTooLong: true,
  lastChapter: true,
  notOwn: true,
  hasRemarks: true,
  noSuchPlace: true,
  draftGone: true,
  textLocked: true,
}
const isOfChapter = (error: Failure): error is ChapterError | DraftGone | TextLocked => error.code in chapterCodes

/** The sentence for a refusal, in the language of the screen. */
export function useChapterErrorText(): (error: Failure) => string {
  const t = useT('policyChapters')
  const errorText = useErrorText()
  const { number } = useFormats()
  return useMemo(
    () => (error) => {
      if (!isOfChapter(error)) return errorText.vault(error)
      switch (error.code) {
        case 'tooLong':
          return t('error.tooLong', { length: number(error.length), limit: number(error.limit) })
        case 'titleTooLong':
        case 'reasonTooLong':
        case 'tooManyChapters':
          return t(`error.${error.code}`, { limit: number(error.limit) })
        case 'hasRemarks':
          return t('error.hasRemarks', { count: error.count })
        case 'textLocked':
          return t('error.withWorksCouncil')
        default:
          return t(`error.${error.code}`)
      }
    },
    [t, errorText, number],
  )
}

type ChapterCommand = (draft: OpenPolicy) => Result<OpenPolicy, ChapterError>

/** Runs a command on a draft and tells when it is refused. Resolves true when the change is durable. */
export function useChapterCommand(policyId: string): (command: ChapterCommand) => Promise<boolean> {
  const errorText = useChapterErrorText()
  return useMemo(
    () => async (command) => {
      const changed = await changeDraft(policyId, command)
      if (!changed.ok) notify({ kind: 'warning', message: errorText(changed.error) })
      return changed.ok
    },
    [policyId, errorText],
  )
}
