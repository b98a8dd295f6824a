import { HeadingLevel, Paragraph } from 'docx'
import type { EmployeeSummary } from '#shared/report/employee-summary.ts'
import { paperWords } from '../policy/paper-words.ts'
import { documentTitle } from '../print-job.ts'
import { pack } from './pack.ts'
import { createNumbering, lines } from './rich-text.ts'

/** The page for employees for an office program: one page there too, so without a head. */
export function summaryDocx(summary: EmployeeSummary): Promise<Uint8Array<ArrayBuffer>> {
  const { t, formats } = paperWords(summary.language)
  const { version, adoptedOn } = summary
  const from =
    adoptedOn === null
      ? new Paragraph({ style: 'Draft', spacing: { after: 60 }, text: t('paper.summary.fromDraft', { version }) })
      : new Paragraph({ style: 'TableNote', text: t('paper.summary.from', { version, date: formats.date(adoptedOn) }) })
  const children = [
    new Paragraph({ style: 'Organisation', children: lines(summary.organisation, { bold: true }) }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 80, after: 60 }, text: summary.title }),
    from,
    ...(summary.demo ? [new Paragraph({ style: 'TableNote', text: t('demo') })] : []),
    ...summary.sections.flatMap(({ heading, text }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 200, after: 60 }, text: heading }),
      new Paragraph({ spacing: { after: 60 }, children: lines(text) }),
    ]),
  ]
  return pack([{ direction: 'upright', children }], {
    language: summary.language,
    title: documentTitle(summary),
    head: '',
    titlePage: false,
    numbering: createNumbering(),
  })
}
