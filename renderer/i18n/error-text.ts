import { useMemo } from 'react'
import { assertNever } from '#shared/assert.ts'
import type { ChooseError, DocumentError, MainResponses, PdfError } from '#shared/ipc/main-contract.ts'
import type { VaultError, VaultNotice } from '#shared/ipc/vault-contract.ts'
import { type Formats, useFormats } from './format.ts'
import { type Translate, useT } from './use-t.ts'

type ConnectError = Extract<MainResponses['vault:connect'], { ok: false }>['error']

/** Failures in the operator's words: what happened, what it means, what to do. */
export interface ErrorText {
  readonly vault: (error: VaultError) => string
  readonly choose: (error: ChooseError) => string
  readonly connect: (error: ConnectError) => string
  readonly pdf: (error: PdfError) => string
  readonly document: (error: DocumentError) => string
  readonly notice: (notice: VaultNotice) => string
}

/** The sentences for failures, in the language of the screen. */
export function useErrorText(): ErrorText {
  const t = useT('errors')
  const formats = useFormats()
  return useMemo(
    () => ({
      vault: (error) => vaultErrorText(t, formats, error),
      choose: (error) => t(`choose.${error.code}`),
      connect: (error) => t(`connect.${error.code}`),
      pdf: (error) => t(`pdf.${error.code}`),
      document: (error) => t(`document.${error.code}`),
      notice: (notice) => noticeText(t, formats, notice),
    }),
    [t, formats],
  )
}

function vaultErrorText(t: Translate<'errors'>, formats: Formats, error: VaultError): string {
  switch (error.code) {
    case 'newerFormat':
      return t('vault.newerFormat', { format: error.format })
    case 'wrongPassphrase':
      return error.waitSeconds > 0
        ? t('vault.wrongPassphraseWait', { count: error.waitSeconds })
        : t('vault.wrongPassphrase')
    case 'passphraseTooShort':
      return t('vault.passphraseTooShort', { minimum: error.minimum })
    case 'tooSoon':
      return t('vault.tooSoon', { count: error.waitSeconds })
    case 'damaged':
    case 'tampered':
    case 'forked':
    case 'missingFile':
      return t(`vault.${error.code}`, { file: error.file })
    case 'olderThanKnown': {
      const knownAt = formats.dateTime(new Date(error.knownAt))
      return error.missing === 0
        ? t('vault.otherHistory', { knownAt })
        : t('vault.olderThanKnown', { count: error.missing, knownAt })
    }
    case 'attachmentTooLarge':
      return t('vault.attachmentTooLarge', { maximum: Math.floor(error.maximumBytes / (1024 * 1024)) })
    case 'inUse': {
      const since = formats.dateTime(new Date(error.since))
      return error.sameHost
        ? t('vault.inUseSameHost', { since })
        : t('vault.inUseOtherHost', { user: error.user, host: error.host, since })
    }
    case 'io':
      return t('vault.io', { errno: error.errno })
    default:
      // The compiler misses none: each code that is left is the name of a sentence.
      return t(`vault.${error.code}`)
  }
}

function noticeText(t: Translate<'errors'>, formats: Formats, notice: VaultNotice): string {
  switch (notice.code) {
    case 'tornTail':
      return t('notice.tornTail', { bytes: notice.bytes })
    case 'doubtfulTail':
      return t('notice.doubtfulTail', { bytes: notice.bytes })
    case 'headerRecovered':
      return t('notice.headerRecovered')
    case 'unreadable':
      return t('notice.unreadable', { count: notice.rows.length })
    case 'tookOver': {
      const since = formats.dateTime(new Date(notice.since))
      return t('notice.tookOver', { user: notice.user, host: notice.host, since })
    }
    case 'openedOlder': {
      const knownAt = formats.dateTime(new Date(notice.knownAt))
      return notice.missing === 0
        ? t('vault.otherHistory', { knownAt })
        : t('notice.openedOlder', { count: notice.missing, knownAt })
    }
    case 'salvaged':
      return t('notice.salvaged', { file: notice.file, seq: notice.seq })
    case 'attachmentsBroken':
      return t('notice.attachmentsBroken', { count: notice.ids.length })
    default:
      return assertNever(notice)
  }
}
