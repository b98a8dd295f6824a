import type { IStylesOptions } from 'docx'

/** A font that every office program has; ours would be missing on most computers. */
const FONT = 'Arial'

const INK = '21201E'
const SOFT = '5C5751'
const PETROL = '0F5E6B'
const DRAFT = '8A4300'

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

const style = (id: string, name: string, run: { size: number; color: string; bold?: boolean }, after: number) => ({
  id,
  name,
  basedOn: 'Normal',
  run,
  paragraph: { spacing: { after } },
})

const keptWithNext = ({ paragraph, ...rest }: ReturnType<typeof style>) => ({
  ...rest,
  paragraph: { ...paragraph, keepNext: true },
})

/**
 * The looks of a document: the program's own headings, so that its navigation and its table of contents know them, and a
 * few styles of ours. Sizes in half points, distances in twentieths of a point.
 * @param locale language of the text, for spelling and reading aloud
 */
export const paragraphStyles = (locale: 'nl-NL' | 'en-GB'): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 20, color: INK, language: { value: locale } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: {
      run: { font: FONT, size: 64, bold: true, color: INK },
      paragraph: { spacing: { before: 1600, after: 120 } },
    },
    heading1: heading(32, 360, 160),
    heading2: heading(25, 280, 100),
    heading3: heading(20, 200, 60),
  },
  paragraphStyles: [
    style('Organisation', 'Organisation', { size: 21, color: PETROL }, 0),
    style('Version', 'Version', { size: 28, color: SOFT }, 240),
    style('Draft', 'Draft', { size: 24, color: DRAFT, bold: true }, 240),
    keptWithNext(style('ContentsTitle', 'Contents Title', { size: 36, color: INK, bold: true }, 240)),
    style('ListText', 'List Text', { size: 20, color: INK }, 60),
    style('TableHead', 'Table Head', { size: 16, color: SOFT }, 0),
    style('TableText', 'Table Text', { size: 18, color: INK }, 0),
    style('TableNote', 'Table Note', { size: 17, color: SOFT }, 0),
    keptWithNext(style('TableCaption', 'Table Caption', { size: 19, color: INK, bold: true }, 80)),
    style('PageEdge', 'Page Edge', { size: 15, color: SOFT }, 0),
  ],
})
