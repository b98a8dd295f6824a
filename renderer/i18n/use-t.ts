import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#shared/domain/primitives.ts'
import type { CatalogueOf, Namespace } from './catalogues.ts'
import type { PathOf, Placeholders, TextAt } from './translation.ts'

type PluralBase<Path> = Path extends `${infer Base}_one` | `${infer Base}_other` ? Base : Path

/** Keys of a namespace; `x_one` and `x_other` are asked for as `x` with a `count`. */
export type KeyOf<NS extends Namespace> = PluralBase<PathOf<CatalogueOf<NS>>>

/** The paths behind a key: itself, or its plural forms. */
type Forms<NS extends Namespace, Key extends string> = Extract<
  PathOf<CatalogueOf<NS>>,
  Key | `${Key}_one` | `${Key}_other`
>
type Values<NS extends Namespace, Key extends string> =
  Placeholders<TextAt<CatalogueOf<NS>, Forms<NS, Key>>> | (Key extends PathOf<CatalogueOf<NS>> ? never : 'count')

type ValueArgument<NS extends Namespace, Key extends string> = [Values<NS, Key>] extends [never]
  ? []
  : [values: { readonly [Name in Values<NS, Key>]: Name extends 'count' ? number : string | number }]

/** Gives the text of a key in the operator's language. A missing placeholder does not compile. */
export type Translate<NS extends Namespace> = <Key extends KeyOf<NS>>(
  key: Key,
  ...values: ValueArgument<NS, Key>
) => string

/** Keys and values are checked by `Translate`; i18next's own, looser key types add nothing to that. */
const plain = (t: unknown) => t as (key: string, values?: object) => string

/** The texts of one namespace; the component renders again when the language changes. */
export function useT<NS extends Namespace>(namespace: NS): Translate<NS> {
  const { t } = useTranslation(namespace)
  return useCallback((key, ...values) => plain(t)(key, values[0]), [t])
}

/** The language in which the screens are shown. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'nl'
}

/** Picks from bilingual texts that the product ships: `const local = useLocal(); local(form.title)`. */
export function useLocal(): (text: LocalText) => string {
  const language = useLanguage()
  return useCallback((text) => text[language], [language])
}
