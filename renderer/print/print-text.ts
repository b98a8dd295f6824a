import type { Language } from '#shared/domain/primitives.ts'
import { print as english } from '#renderer/i18n/en/print.ts'
import { print as dutch } from '#renderer/i18n/nl/print.ts'
import type { Catalogue } from '#renderer/i18n/translation.ts'
import type { Translate } from '#renderer/i18n/use-t.ts'

const catalogues: Readonly<Record<Language, Catalogue>> = { nl: dutch, en: english }

/** The text at a dotted path; null when there is none. */
function textAt(catalogue: Catalogue, path: string): string | null {
  let node: string | Catalogue | undefined = catalogue
  for (const part of path.split('.')) node = typeof node === 'object' ? node[part] : undefined
  return typeof node === 'string' ? node : null
}

type Values = Readonly<Record<string, string | number>>

/** The text of a key, in the singular or plural that its `count` asks for. Keys are checked by `Translate`. */
const textOf = (catalogue: Catalogue, key: string, values: Values): string =>
  textAt(catalogue, key) ?? textAt(catalogue, `${key}_${values['count'] === 1 ? 'one' : 'other'}`) ?? key

const fill = (text: string, values: Values): string =>
  text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))

function translator(language: Language): Translate<'print'> {
  const catalogue = catalogues[language]
  return (key, ...given) => {
    // `Translate` has checked the names; here they are only looked up.
    const values: Values = given[0] ?? {}
    return fill(textOf(catalogue, key, values), values)
  }
}

const translators = { nl: translator('nl'), en: translator('en') }

/**
 * The texts of a document in the document's own language, which may differ from the screen's (a policy is printed in
 * the language it is written in). Needs no i18next, so the print window starts without it.
 */
export const printText = (language: Language): Translate<'print'> => translators[language]
