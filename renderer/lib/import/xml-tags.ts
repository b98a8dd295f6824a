/** A tag of an XML text. */
export interface XmlTag {
  /** Without its prefix. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** What stands behind the name. */
  readonly attributes: string
  readonly start: number
  /** Just behind the `>`. */
  readonly end: number
}

const QUOTES = /["'>]/gu

/** Where a tag ends: at the first `>` outside quotes; -1 when it never does. */
function endOf(xml: string, from: number): number {
  QUOTES.lastIndex = from
  for (;;) {
    const found = QUOTES.exec(xml)
    if (found === null) return -1
    const [sign] = found
    if (sign === '>') return found.index
    const closing = xml.indexOf(sign, found.index + 1)
    if (closing < 0) return -1
    QUOTES.lastIndex = closing + 1
  }
}

/** What is no tag although it begins like one, and how it ends. */
const PASSED_OVER = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

const NAME = /(\/?)(?:[\w.-]+:)?([\w.-]*)/uy

/**
 * The tags of an XML text in their order, in one pass whatever stands in it: no text makes it look twice at the same
 * part. Stops at the first tag that never ends; the one who asks sees that by the `null`.
 */
export function* xmlTags(xml: string): Generator<XmlTag | null, void, void> {
  let at = xml.indexOf('<')
  while (at >= 0) {
    const start = at
    const passed = PASSED_OVER.find(([opening]) => xml.startsWith(opening, start))
    const last = passed === undefined ? endOf(xml, at + 1) : xml.indexOf(passed[1], at + passed[0].length)
    if (last < 0) return yield null
    const end = last + (passed === undefined ? 1 : passed[1].length)
    if (passed === undefined) yield tagOf(xml, start, end)
    at = xml.indexOf('<', end)
  }
}

function tagOf(xml: string, start: number, end: number): XmlTag {
  NAME.lastIndex = start + 1
  const [whole = '', slash, name = ''] = NAME.exec(xml) ?? []
  const attributes = xml.slice(start + 1 + whole.length, end - 1)
  const kind = slash === '/' ? 'close' : attributes.endsWith('/') ? 'empty' : 'open'
  return { name, kind, attributes, start, end }
}

/** One attribute; looked for from the start on, so that what stands within a value is never taken for one. */
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu

/** The value of an attribute as it is written; null when the tag has none by that name. */
export function attributeOf({ attributes }: XmlTag, name: string): string | null {
  for (const [, found, double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (found === name) return double ?? single ?? ''
  }
  return null
}

/** The attributes with one by a name replaced; null: left out. */
export const withAttribute = ({ attributes }: XmlTag, name: string, value: string | null): string =>
  attributes.replace(ATTRIBUTE, (whole, found: string) =>
    found !== name ? whole : value === null ? '' : `${name}="${value}"`,
  )
