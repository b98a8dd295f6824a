import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx'
import type { BlockNode, InlineNode, ListItemNode, ListNode, RichText } from '#shared/domain/rich-text.ts'

/** How deep lists can be nested: the levels that the numbering of the document knows. */
export const LIST_LEVELS = 6

export const BULLETS = 'bullets'

/** Name of the numbering that begins at a number: each first number is a numbering of its own. */
export const numberingFrom = (start: number): string => `numbers-${start}`

/** In twentieths of a point: where the text of a list begins. */
export const indentOf = (level: number): number => 360 * (level + 1)

/** Counts the numbered lists of a document, so that each begins anew, and remembers where they begin. */
export interface Numbering {
  readonly starts: ReadonlySet<number>
  readonly next: (start: number) => number
}

/** A fresh count for one document. */
export function createNumbering(): Numbering {
  const starts = new Set<number>()
  let made = 0
  return {
    starts,
    next: (start) => {
      starts.add(start)
      made += 1
      return made
    },
  }
}

/** Runs of a text; a newline becomes a break. */
export const lines = (text: string, run: { readonly bold?: boolean } = {}): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ ...run, text: line, ...(at === 0 ? {} : { break: 1 }) }))

const runs = (nodes: readonly InlineNode[] = []): TextRun[] =>
  nodes.map((node) => {
    if (node.type === 'hardBreak') return new TextRun({ break: 1 })
    const marks = (node.marks ?? []).map(({ type }) => type)
    return new TextRun({ text: node.text, bold: marks.includes('bold'), italics: marks.includes('italic') })
  })

/** The list that a paragraph belongs to. */
interface Place {
  readonly reference: string
  readonly instance: number
  readonly level: number
}

function listItem({ content }: ListItemNode, place: Place, numbering: Numbering): FileChild[] {
  return content.flatMap((part, at) => {
    if (part.type !== 'paragraph') return list(part, place.level + 1, numbering)
    const children = runs(part.content)
    // What follows in the same item stands below it, without a sign of its own.
    const where = at === 0 ? { numbering: place } : { indent: { left: indentOf(place.level) } }
    return [new Paragraph({ style: 'ListText', ...where, children })]
  })
}

function list(node: ListNode, level: number, numbering: Numbering): FileChild[] {
  const start = node.type === 'orderedList' ? (node.attrs?.start ?? 1) : null
  const place: Place = {
    reference: start === null ? BULLETS : numberingFrom(start),
    instance: start === null ? 0 : numbering.next(start),
    level: Math.min(level, LIST_LEVELS - 1),
  }
  return node.content.flatMap((item) => listItem(item, place, numbering))
}

function block(node: BlockNode, numbering: Numbering): FileChild[] {
  if (node.type === 'bulletList' || node.type === 'orderedList') return list(node, 0, numbering)
  // An empty line, and an empty heading in the outline, say nothing.
  if (node.content === undefined || node.content.length === 0) return []
  const children = runs(node.content)
  if (node.type === 'paragraph') return [new Paragraph({ children })]
  const heading = node.attrs.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
  return [new Paragraph({ heading, children })]
}

/** A rich text as paragraphs of an office program: headings, lists, bold and italic. */
export const richTextParagraphs = (text: RichText, numbering: Numbering): readonly FileChild[] =>
  text.content.flatMap((node) => block(node, numbering))
