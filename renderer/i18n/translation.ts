/** A catalogue: texts, grouped as deep as reads well. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

/** Names of the `{{placeholders}}` in a text. */
export type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** Dotted paths of all texts of a catalogue. */
export type PathOf<C> = C extends string
  ? never
  : { [K in keyof C & string]: C[K] extends string ? K : `${K}.${PathOf<C[K]>}` }[keyof C & string]

/** The text at a dotted path. */
export type TextAt<C, Path extends string> = Path extends keyof C
  ? C[Path]
  : Path extends `${infer Head}.${infer Rest}`
    ? Head extends keyof C
      ? TextAt<C[Head], Rest>
      : never
    : never

/** The shape a translation must have: the same keys, any text. */
export type Shape<Source> = { readonly [K in keyof Source]: Source[K] extends string ? string : Shape<Source[K]> }

/** The translation with every text replaced by what is wrong with it, if anything. */
type Checked<Source, Target> = {
  readonly [K in keyof Target]: K extends keyof Source
    ? Source[K] extends string
      ? [Placeholders<Source[K]>, Placeholders<Target[K]>] extends [Placeholders<Target[K]>, Placeholders<Source[K]>]
        ? Target[K]
        : { readonly placeholdersDifferFrom: Source[K] }
      : Checked<Source[K], Target[K]>
    : never
}

/**
 * Declares a translation of a source catalogue. A missing key, a key too many, and a missing or unknown
 * `{{placeholder}}` do not compile. `source` is there for its type only.
 */
export function translationOf<const Source extends Catalogue, const Target extends Shape<Source>>(
  source: Source,
  target: Target & Checked<Source, Target>,
): Target {
  void source
  return target
}
