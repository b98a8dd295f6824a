import { MOST_COLUMNS, MOST_ROWS } from '#shared/import/sheet.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { attributeOf, withAttribute, type XmlTag, xmlTags } from './xml-tags.ts'

/** Why a sheet is not read. */
export type SheetError =
  { readonly code: 'tooManyRows' } | { readonly code: 'tooManyColumns' } | { readonly code: 'damaged' }

/** Rows above the headers count too. */
const LAST_ROW = MOST_ROWS + 100
/** Far longer than any program writes the tag of a row or a cell. */
const LONGEST_TAG = 2_000

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

interface Place {
  readonly row: number
  /** 0 for a row. */
  readonly column: number
}

/** Where a row or cell says it stands; null when it says nothing; undefined when nobody writes it so. */
function placeOf(tag: XmlTag): Place | null | undefined {
  if (tag.attributes.length > LONGEST_TAG) return undefined
  const written = attributeOf(tag, 'r')
  if (written === null) return null
  const parts = (tag.name === 'row' ? /^()(\d{1,7})$/ : /^([A-Z]{1,3})(\d{1,7})$/).exec(written)
  return parts === null ? undefined : { row: Number(parts[2]), column: columnNumber(parts[1] ?? '') }
}

/** A part of the text that becomes another. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Goes through a sheet tag by tag, and notes what has to change. */
class Tamer {
  readonly edits: Edit[] = []
  /** Where the rows beyond the limit begin. */
  #cutFrom: number | null = null
  #cell: { readonly tag: XmlTag; readonly isFar: boolean } | null = null
  #hasValue = false

  /** What is wrong; null while nothing is. */
  take(tag: XmlTag): SheetError['code'] | null {
    if (tag.name === 'sheetData' && tag.kind === 'close') this.#close(tag.start)
    else if (tag.name === 'row' || tag.name === 'c') return tag.kind === 'close' ? this.#leave(tag) : this.#enter(tag)
    else if (tag.name === 'v' || tag.name === 'is') return this.#value()
    return null
  }

  /** Whether rows beyond the limit were never ended. */
  get isOpen(): boolean {
    return this.#cutFrom !== null
  }

  #enter(tag: XmlTag): SheetError['code'] | null {
    const place = placeOf(tag)
    if (place === undefined) return 'damaged'
    if (place !== null && place.row > LAST_ROW && this.#cutFrom === null) {
      if (tag.name === 'c') return 'damaged'
      this.#cutFrom = tag.start
    }
    if (tag.name === 'c' && tag.kind === 'open') {
      this.#cell = { tag, isFar: place !== null && place.column > MOST_COLUMNS }
      this.#hasValue = false
    }
    return null
  }

  #value(): SheetError['code'] | null {
    this.#hasValue = true
    if (this.#cutFrom !== null) return 'tooManyRows'
    return this.#cell?.isFar === true ? 'tooManyColumns' : null
  }

  #leave({ name }: XmlTag): null {
    if (name === 'c' && this.#cell !== null && this.#cutFrom === null) {
      const { tag } = this.#cell
      const type = attributeOf(tag, 't')
      // Mistakes of formulas become words: they are to be seen, not left out. One never worked out holds nothing.
      if (type === 'e') this.#retype(tag, 'str')
      else if (type === 'str' && !this.#hasValue) this.#retype(tag, null)
    }
    if (name === 'c') this.#cell = null
    return null
  }

  #retype(tag: XmlTag, type: string | null): void {
    const { end, attributes } = tag
    this.edits.push({ start: end - 1 - attributes.length, end: end - 1, text: withAttribute(tag, 't', type) })
  }

  #close(at: number): void {
    if (this.#cutFrom !== null) this.edits.push({ start: this.#cutFrom, end: at, text: '' })
    this.#cutFrom = null
  }
}

/** The text with its edits, which stand in their order and do not overlap. */
function edited(xml: string, edits: readonly Edit[]): string {
  let from = 0
  const parts = edits.map(({ start, end, text }) => {
    const part = xml.slice(from, start) + text
    from = end
    return part
  })
  return parts.join('') + xml.slice(from)
}

/**
 * Makes the XML of a sheet safe to read into rows: a reader makes every row up to the last number that it meets, so that a
 * few bytes can ask for a thousand million of them, and a formatted column goes on to row 1,048,576. Empty rows and cells
 * behind the limits are cut off; ones with contents make it too many.
 */
export function tameSheet(xml: string): Result<string, SheetError> {
  const tamer = new Tamer()
  for (const tag of xmlTags(xml)) {
    const code = tag === null ? 'damaged' : tamer.take(tag)
    if (code !== null) return fail({ code })
  }
  return tamer.isOpen ? fail({ code: 'damaged' }) : ok(edited(xml, tamer.edits))
}
