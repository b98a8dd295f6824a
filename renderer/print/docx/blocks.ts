import { type FileChild, HeadingLevel, Paragraph } from 'docx'
import type { PaperBlock } from '#shared/report/paper.ts'
import { BULLETS, lines, type Numbering, richTextParagraphs } from './rich-text.ts'
import { factsTable, tableOf } from './table.ts'

/** What blocks need to know of the page that they stand on. */
export interface PageOf {
  readonly numbering: Numbering
  /** Width of the text, in twentieths of a point. */
  readonly width: number
}

const spaceAfterTable = (): Paragraph => new Paragraph({ style: 'TableNote', children: [] })

const bullet = (item: string): Paragraph =>
  new Paragraph({
    style: 'ListText',
    numbering: { reference: BULLETS, instance: 0, level: 0 },
    children: lines(item),
  })

function blockChildren(block: PaperBlock, { numbering, width }: PageOf): readonly FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.depth === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
      return [new Paragraph({ heading, children: lines(block.text) })]
    }
    case 'paragraph': {
      const style = block.tone === 'note' ? { style: 'TableNote' } : {}
      return [new Paragraph({ ...style, children: lines(block.text) })]
    }
    case 'richText':
      return richTextParagraphs(block.text, numbering)
    case 'list':
      return block.items.map(bullet)
    case 'facts':
      return [factsTable(block.rows, width), spaceAfterTable()]
    case 'table': {
      const caption = new Paragraph({ style: 'TableCaption', children: lines(block.table.caption) })
      return [caption, tableOf(block.table, width), spaceAfterTable()]
    }
  }
}

/** Blocks as paragraphs and tables of an office program. */
export const blocksChildren = (blocks: readonly PaperBlock[], page: PageOf): readonly FileChild[] =>
  blocks.flatMap((block) => blockChildren(block, page))
