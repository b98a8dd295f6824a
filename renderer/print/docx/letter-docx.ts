import { HeadingLevel, Paragraph } from 'docx'
import type { CouncilLetter } from '#shared/report/council-letter.ts'
import { paperWords } from '../policy/paper-words.ts'
import { documentTitle } from '../print-job.ts'
import { blocksChildren } from './blocks.ts'
import { pack, textWidth } from './pack.ts'
import { createNumbering, lines } from './rich-text.ts'

/** The letter to the works council for an office program, to be put on the organisation's own paper. */
export function letterDocx(letter: CouncilLetter): Promise<Uint8Array<ArrayBuffer>> {
  const { t, formats } = paperWords(letter.language)
  const numbering = createNumbering()
  const { organisation } = letter
  const children = [
    new Paragraph({ style: 'Organisation', children: lines(organisation, { bold: true }) }),
    ...(letter.demo ? [new Paragraph({ style: 'TableNote', text: t('demo') })] : []),
    new Paragraph({ spacing: { before: 700, after: 360 }, text: t('paper.letter.to', { organisation }) }),
    new Paragraph({ text: formats.date(letter.date) }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 300, after: 240 }, text: letter.subject }),
    ...blocksChildren(letter.blocks, { numbering, width: textWidth.upright }),
  ]
  return pack([{ direction: 'upright', children }], {
    language: letter.language,
    title: documentTitle(letter),
    head: '',
    titlePage: false,
    numbering,
  })
}
