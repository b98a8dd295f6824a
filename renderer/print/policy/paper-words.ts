import type { Language } from '#shared/domain/primitives.ts'
import { type Formats, formats } from '#renderer/i18n/format.ts'
import type { Translate } from '#renderer/i18n/use-t.ts'
import { printText } from '../print-text.ts'

/** The words and formats that a document is put together with. */
export interface PaperWords {
  readonly t: Translate<'print'>
  readonly formats: Formats
}

/** Those of a document's own language, which may differ from the screen's. */
export const paperWords = (language: Language): PaperWords => ({ t: printText(language), formats: formats(language) })
