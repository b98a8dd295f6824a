import type { FormOfGuidance } from './policy-forms.ts'
import type { Language } from './primitives.ts'

/** Two forms of guidance that a reader cannot tell apart by who does them and what they are for. */
export interface FormOverlap {
  readonly first: FormOfGuidance
  readonly second: FormOfGuidance
  /** The words they share, as they are written in the first, in the order of the text. */
  readonly sharedWho: readonly string[]
  readonly sharedFor: readonly string[]
}

/** Words that say nothing about who or what for. Folded, as `words` makes them. */
const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    (
      'aan alle alleen als altijd ander andere anderen ben bij binnen buiten daar daarbij daarin dan dat deze die diegene dit ' +
      'door doen doet een eerst eigen elkaar enige geen gaat gaan haar had heb hebben heeft het hier hoe hun iedereen iemand ' +
      'iets kan kunnen liefst maar mag meer mee men mensen met moet moeten naar niet nog nodig nooit ook over per samen soms ' +
      'staat steeds tot tussen uit van vanuit veel voor vooral vraag waar wat welke werk wel werkt wie wil willen wordt ' +
      'worden zelf zich zijn zit zoals zodat zonder'
    ).split(' '),
  ),
  en: new Set(
    (
      'about across all also alone always and another any are because been before but can cannot could does done each either ' +
      'enough every first for from gets had has have help helps her here him his how ideally into its itself just may more ' +
      'most must need needs never not nobody often one only other others our out outside over own people person question ' +
      'same she should some someone something still that the their them then there these they things this those through ' +
      'together under until wants was way well were what when where which who whom whose will with within without work works ' +
      'would you your yourself themselves'
    ).split(' '),
  ),
}

/** Shorter words are articles and prepositions in both languages. */
const SHORTEST_WORD = 3

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The telling words of a text by their folded form, each once, with how the text writes it. */
function words(text: string, language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [written] of text.normalize('NFC').matchAll(/[\p{L}\p{N}&]+/gu)) {
    const word = fold(written)
    if (word.length < SHORTEST_WORD || stopWords[language].has(word) || found.has(word)) continue
    found.set(word, written.toLowerCase())
  }
  return found
}

interface Shared {
  readonly words: readonly string[]
  /** Share of the shorter text's words that the other has too, 0–1. */
  readonly share: number
}

function shared(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): Shared {
  const both = [...a].filter(([word]) => b.has(word)).map(([, written]) => written)
  const shorter = Math.min(a.size, b.size)
  return { words: both, share: shorter === 0 ? 0 : both.length / shorter }
}

/**
 * From this share of the shorter text's words on, two texts speak of the same. Among the forms that the product proposes no
 * pair has more than 0.2 in both texts; a copy has 1, and one in which every fourth word was replaced is still found.
 */
export const OVERLAP_FROM = 0.3

/**
 * Pairs of forms that are switched on and overlap both in who does them and in what they are for.
 *
 * Each text is reduced to its telling words: without case, accents and stop words. The measure is the overlap
 * coefficient: the number of shared words over the number of words of the shorter text, so that a short description
 * inside a long one counts in full. Both "who" and "for" have to reach `OVERLAP_FROM`, because an expert may well offer two
 * forms, and two forms may well serve one purpose in different hands. A form without words in either text overlaps with none.
 */
export function formOverlaps(forms: readonly FormOfGuidance[], language: Language): readonly FormOverlap[] {
  const read = forms
    .filter(({ active }) => active)
    .map((form) => ({
      form,
      who: words(form.who, language),
      aim: words(form.fitsWhen.join(' '), language),
    }))
  return read.flatMap((first, at) =>
    read.slice(at + 1).flatMap((second) => {
      const who = shared(first.who, second.who)
      const aim = shared(first.aim, second.aim)
      return who.share >= OVERLAP_FROM && aim.share >= OVERLAP_FROM
        ? [{ first: first.form, second: second.form, sharedWho: who.words, sharedFor: aim.words }]
        : []
    }),
  )
}
