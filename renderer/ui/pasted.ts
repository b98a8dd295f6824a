/** What of a pasted document has no place in a rich text: counted, so that the person can be told. */
export interface LeftBehind {
  readonly images: number
  /** Their text stays, one line per row. */
  readonly tables: number
  /** Their text stays, the address does not. */
  readonly links: number
  /** Remarks in the margin. */
  readonly comments: number
}

/** The place and kind of a list item as Word writes it: a paragraph with its place in a style and its mark in the text. */
interface WordItem {
  readonly level: number
  /** Number of the item when the list is numbered; null for a bullet. */
  readonly number: number | null
}

/** Reads `mso-list:l0 level2 lfo1` and the mark before the text; null when the paragraph is in no list. */
export function wordItem(style: string, mark: string): WordItem | null {
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1]
  if (level === undefined) return null
  const numbered = /^\s*\(?(\d{1,3}|[a-z]|[ivxl]{1,6})[.)]/i.exec(mark)
  return { level: Number(level), number: numbered === null ? null : Number.parseInt(numbered[1] ?? '', 10) || 1 }
}

const MARK = '[style*="mso-list:ignore" i], [style*="mso-list: ignore" i]'
/** Deleted with "track changes": the person who pastes does not see it as text any more. */
const DELETED = 'del, [style*="mso-element:comment-list" i], .MsoCommentReference, .msocomanchor'
const isBlank = (text: string | null): boolean => (text ?? '').replaceAll(/\s/g, '') === ''

/**
 * Brings a pasted document, parsed in an inert document, to what a chapter can hold: headings of two levels, real lists,
 * text. Works on elements, never on strings of markup.
 * @param body of the inert document; changed in place
 */
export function tidyPasted(body: HTMLElement): LeftBehind {
  const all = (selector: string) => [...body.querySelectorAll<HTMLElement>(selector)]
  const comments = all('[style*="mso-element:comment" i]:not([style*="comment-list" i])').length
  for (const gone of all(DELETED)) gone.remove()
  const links = all('a[href^="http" i], a[href^="mailto:" i]').length
  const images = all('img, svg, picture, object, video, canvas').filter(
    (each) => each.parentElement?.closest('picture, svg, object, video') === null,
  )
  for (const image of images) image.remove()
  // From the inside out, so that a table in a cell has become text before its own table does.
  const tables = all('table').toReversed().filter(tableToLines)
  wordParagraphsToLists(all('p[style*="mso-list" i]'))
  for (const mark of all(MARK)) mark.remove()
  levelHeadings(all('h1, h2, h3, h4, h5, h6, p.MsoTitle, p.MsoSubtitle'))
  for (const paragraph of all('p')) if (isBlank(paragraph.textContent)) paragraph.remove()
  return { images: images.length, tables: tables.length, links, comments }
}

/** Nothing was left behind. */
export const cameAlong = (left: LeftBehind): boolean => left.images + left.tables + left.links + left.comments === 0

const lineOf = (cell: Element): string => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

/** Writes each row as a line. A table of one cell is a frame around text: it is opened, and is not counted. */
function tableToLines(table: HTMLElement): boolean {
  const cells = [...table.querySelectorAll('td, th')]
  const [only] = cells
  if (only !== undefined && cells.length === 1) {
    table.replaceWith(...only.childNodes)
    return false
  }
  const lines = [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('td, th')].map(lineOf).filter(Boolean).join(' · '),
  )
  const paragraphs = lines.filter(Boolean).map((line) => {
    const paragraph = table.ownerDocument.createElement('p')
    paragraph.textContent = line
    return paragraph
  })
  table.replaceWith(...paragraphs)
  return true
}

const rename = (element: HTMLElement, name: string): HTMLElement => {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

const levelOf = (heading: HTMLElement): number => {
  if (heading.tagName === 'P') return heading.classList.contains('MsoTitle') ? 0 : 1
  return Number(heading.tagName.slice(1))
}

/** A chapter has headings and subheadings: the highest level that was pasted becomes the first, all others the second. */
function levelHeadings(headings: readonly HTMLElement[]): void {
  const highest = Math.min(...headings.map(levelOf))
  for (const heading of headings) rename(heading, levelOf(heading) === highest ? 'h2' : 'h3')
}

/** Word pastes list items as paragraphs; each run of them becomes a list, nested as it looked. */
function wordParagraphsToLists(paragraphs: readonly HTMLElement[]): void {
  const made = new Set<Element>()
  for (const paragraph of paragraphs) {
    const marks = [...paragraph.querySelectorAll(MARK)]
    const item = wordItem(paragraph.getAttribute('style') ?? '', marks.map(({ textContent }) => textContent).join(''))
    if (item === null) continue
    for (const mark of marks) mark.remove()
    addItem(listFor(paragraph, item, made), paragraph, item)
  }
}

/** The list that this item goes on, or a new one in its place. */
function listFor(paragraph: HTMLElement, item: WordItem, made: Set<Element>): Element {
  const before = paragraph.previousElementSibling
  const tag = item.number === null ? 'UL' : 'OL'
  if (before !== null && made.has(before) && (item.level > 1 || before.tagName === tag)) return before
  const list = emptyList(paragraph, item)
  made.add(list)
  paragraph.before(list)
  return list
}

function emptyList({ ownerDocument }: Element, { number }: WordItem): Element {
  const list = ownerDocument.createElement(number === null ? 'ul' : 'ol')
  if (number !== null && number > 1) list.setAttribute('start', String(number))
  return list
}

function addItem(top: Element, paragraph: HTMLElement, item: WordItem): void {
  let list = top
  for (let level = 1; level < item.level && list.lastElementChild !== null; level += 1) {
    const parent = list.lastElementChild
    const last = parent.lastElementChild
    if (last !== null && (last.tagName === 'UL' || last.tagName === 'OL')) list = last
    else {
      list = emptyList(paragraph, item)
      parent.append(list)
    }
  }
  const entry = paragraph.ownerDocument.createElement('li')
  list.append(entry)
  entry.append(rename(paragraph, 'p'))
}
