import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import type { Language } from '#shared/domain/primitives.ts'
import { printText } from '../print-text.ts'
import { BULLETS, indentOf, LIST_LEVELS, type Numbering, numberingFrom } from './rich-text.ts'
import { paragraphStyles } from './styles.ts'

const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) } as const
const MARGIN = convertMillimetersToTwip(22)

/** Width of the text on a page, in twentieths of a point. */
export const textWidth = { upright: A4.width - 2 * MARGIN, turned: A4.height - 2 * MARGIN } as const

/** Pages of one direction, one after the other. */
export interface PageRun {
  readonly direction: keyof typeof textWidth
  readonly children: readonly FileChild[]
}

/** What stands around the pages, and what the file says of itself. */
export interface PackOptions {
  readonly language: Language
  /** Kind of document and version: the properties of the file hold nothing else. */
  readonly title: string
  /** At the head of every page; empty: no head. */
  readonly head: string
  /** The first page has neither head nor foot. */
  readonly titlePage: boolean
  readonly numbering: Numbering
}

const localeOf = { nl: 'nl-NL', en: 'en-GB' } as const

const levelsOf = (format: 'bullet' | 'decimal', start: number) =>
  Array.from({ length: LIST_LEVELS }, (_, level) => ({
    level,
    format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: format === 'bullet' ? '•' : `%${level + 1}.`,
    start: level === 0 ? start : 1,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: indentOf(level), hanging: 360 } } },
  }))

const numberingConfig = ({ starts }: Numbering) => [
  { reference: BULLETS, levels: levelsOf('bullet', 1) },
  ...[...starts].map((start) => ({ reference: numberingFrom(start), levels: levelsOf('decimal', start) })),
]

function furniture({ language, head }: PackOptions, width: number) {
  const t = printText(language)
  const headers =
    head === '' ? {} : { default: new Header({ children: [new Paragraph({ style: 'PageEdge', text: head })] }) }
  const number = [t('paper.page'), ' ', PageNumber.CURRENT, ' ', t('paper.of'), ' ', PageNumber.TOTAL_PAGES]
  const footer = new Footer({
    children: [
      new Paragraph({
        style: 'PageEdge',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [new TextRun({ children: ['\t', ...number] })],
      }),
    ],
  })
  return { headers, footers: { default: footer } }
}

function sectionOf(run: PageRun, first: boolean, options: PackOptions): ISectionOptions {
  const orientation = run.direction === 'turned' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: first && options.titlePage,
      page: {
        size: { ...A4, orientation },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 560, footer: 560 },
      },
    },
    ...furniture(options, textWidth[run.direction]),
    children: [...run.children],
  }
}

/** The bytes of a document for an office program. It names no person and nothing of the machine. */
export async function pack(runs: readonly PageRun[], options: PackOptions): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: options.title,
    creator: 'Coachbeleid',
    lastModifiedBy: 'Coachbeleid',
    styles: paragraphStyles(localeOf[options.language]),
    numbering: { config: numberingConfig(options.numbering) },
    // The table of contents has its page numbers from the start: otherwise the program asks to update it when it opens.
    pageNumbers: estimatePageNumbers,
    sections: runs.map((run, at) => sectionOf(run, at === 0, options)),
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
