import type { Language } from '#shared/domain/primitives.ts'
import { print as english } from '#renderer/i18n/en/print.ts'
import { print as dutch } from '#renderer/i18n/nl/print.ts'
import type { Catalogue } from '#renderer/i18n/translation.ts'
import type { Translate } from '#renderer/i18n/use-t.ts'

const catalogues: Readonly<Record<Language, Catalogue>> = { nl: dutch, en: english }

/** The text at a dotted path. Keys are checked by `Translate`, so a missing one is a bug in this file. */
function textAt(catalogue: Catalogue, path: string): string {
  let node: string | Catalogue | undefined = catalogue
  for (const part of path.split('.')) node = typeof node === 'object' ? node[part] : undefined
  return typeof node === 'string' ? node : path
}

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))

function translator(language: Language): Translate<'print'> {
  const catalogue = catalogues[language]
  return (key, ...values) => fill(textAt(catalogue, key), values[0] ?? {})
}

const translators = { nl: translator('nl'), en: translator('en') }

/**
 * The texts of a document in the document's own language, which may differ from the screen's (a policy is printed in
 * the language it is written in). Needs no i18next, so the print window starts without it.
 */
export const printText = (language: Language): Translate<'print'> => translators[language]
