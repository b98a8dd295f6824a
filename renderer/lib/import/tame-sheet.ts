import { MOST_COLUMNS, MOST_ROWS } from '#shared/import/sheet.ts'
import { fail, ok, type Result } from '#shared/result.ts'

/** Why a sheet is not read. */
export type SheetError =
  { readonly code: 'tooManyRows' } | { readonly code: 'tooManyColumns' } | { readonly code: 'damaged' }

/** Rows above the headers count too. */
const LAST_ROW = MOST_ROWS + 100

/** What stands in a tag behind its name; a `>` within quotes does not end it. */
const ATTRIBUTES = String.raw`((?:"[^"]*"|'[^']*'|[^>"'])*)`
const ROW_OR_CELL = new RegExp(String.raw`<(?:[\w.-]+:)?(row|c)(?=[\s/>])${ATTRIBUTES}>`, 'gu')
const PLACE = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/u
const HAS_VALUE = /<(?:[\w.-]+:)?(?:v|is)(?=[\s/>])/u

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

interface Place {
  readonly row: number
  /** 0 for a row. */
  readonly column: number
}

/** Where a row or cell says it stands; null when it says nothing; undefined when nobody writes it so. */
function placeOf(kind: string, attributes: string): Place | null | undefined {
  const found = PLACE.exec(attributes)
  if (found === null) return null
  const written = found[1] ?? found[2] ?? ''
  const parts = (kind === 'row' ? /^()(\d{1,7})$/ : /^([A-Z]{1,3})(\d{1,7})$/).exec(written)
  return parts === null ? undefined : { row: Number(parts[2]), column: columnNumber(parts[1] ?? '') }
}

/** Whether the cell whose tag ends at `end` holds anything. */
function hasValue(xml: string, attributes: string, end: number): boolean {
  if (attributes.endsWith('/')) return false
  const close = xml.slice(end).search(/<\/(?:[\w.-]+:)?c\s*>/u)
  return HAS_VALUE.test(close < 0 ? xml.slice(end) : xml.slice(end, end + close))
}

const asText = (xml: string): string =>
  xml
    // Mistakes of formulas become words: they are to be seen, not left out.
    .replace(/(<(?:[\w.-]+:)?c\s[^>]*?\bt\s*=\s*)"e"/gu, '$1"str"')
    // A formula that was never worked out holds nothing.
    .replace(/(<(?:[\w.-]+:)?c\s[^>]*?)\st\s*=\s*"str"([^>]*>(?:<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>))?<\/c>)/gu, '$1$2')

/**
 * Makes the XML of a sheet safe to read into rows: a reader makes every row up to the last number that it meets, so that a
 * few bytes can ask for a thousand million of them, and a formatted column goes on to row 1,048,576. Empty rows and cells
 * behind the limits are cut off; ones with contents make it too many.
 */
export function tameSheet(xml: string): Result<string, SheetError> {
  for (const tag of xml.matchAll(ROW_OR_CELL)) {
    const [whole, kind = '', attributes = ''] = tag
    const place = placeOf(kind, attributes)
    if (place === undefined) return fail({ code: 'damaged' })
    if (place === null) continue
    if (place.row > LAST_ROW) return kind === 'row' ? cut(xml, tag.index) : fail({ code: 'damaged' })
    if (place.column > MOST_COLUMNS && hasValue(xml, attributes, tag.index + whole.length)) {
      return fail({ code: 'tooManyColumns' })
    }
  }
  return ok(asText(xml))
}

/** Without the rows from a place on, when nothing stands in them. */
function cut(xml: string, at: number): Result<string, SheetError> {
  const end = /<\/(?:[\w.-]+:)?sheetData\s*>/u.exec(xml.slice(at))
  if (end === null) return fail({ code: 'damaged' })
  if (HAS_VALUE.test(xml.slice(at, at + end.index))) return fail({ code: 'tooManyRows' })
  return ok(asText(xml.slice(0, at) + xml.slice(at + end.index)))
}
