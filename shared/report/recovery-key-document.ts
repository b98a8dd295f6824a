import type { IsoDate, Language } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'

/** The one page that opens a vault when its passphrase is lost. Holds the secret itself. */
export interface RecoveryKeyDocument {
  readonly kind: 'recovery-key'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  /** Name of the vault's folder, without its ending. */
  readonly vault: string
  readonly madeOn: IsoDate
  /** `AGE-SECRET-KEY-1…`, as the stock `age` program reads it. */
  readonly recoveryKey: string
}

/** The page for a recovery key that was just made, in the language of the screens. */
export const recoveryKeyDocument = (
  recoveryKey: string,
  vault: string,
  { language, organisation, demo }: Pick<Settings, 'language' | 'organisation' | 'demo'>,
  madeOn: IsoDate,
): RecoveryKeyDocument => ({ kind: 'recovery-key', language, organisation, demo, vault, madeOn, recoveryKey })
