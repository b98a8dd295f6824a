import { type FileChild, HeadingLevel, Paragraph, TableOfContents } from 'docx'
import type { PaperSection } from '#shared/report/paper.ts'
import type { PolicyDocument } from '#shared/report/policy-document.ts'
import { paperWords, type PaperWords } from '../policy/paper-words.ts'
import { policySections } from '../policy/policy-sections.ts'
import { statusText, titleFacts } from '../policy/title-facts.ts'
import { documentTitle } from '../print-job.ts'
import { blocksChildren } from './blocks.ts'
import { pack, type PageRun, textWidth } from './pack.ts'
import { createNumbering, lines, type Numbering } from './rich-text.ts'
import { factsTable } from './table.ts'

/** The name of the document is a title and no heading: the outline starts with the chapters. */
function titlePage(document: PolicyDocument, words: PaperWords): readonly FileChild[] {
  const { t } = words
  return [
    new Paragraph({ style: 'Organisation', children: lines(document.organisation, { bold: true }) }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: t('policy.name') }),
    new Paragraph({ style: 'Version', text: t('policy.version', { version: document.version }) }),
    ...(document.demo ? [new Paragraph({ style: 'Draft', text: t('demo') })] : []),
    ...(document.adoption === null ? [new Paragraph({ style: 'Draft', text: statusText(document, words) })] : []),
    factsTable(titleFacts(document, words), textWidth.upright),
  ]
}

function contents({ t }: PaperWords): readonly FileChild[] {
  const title = t('policy.contents')
  return [
    new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, text: title }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-1', beginDirty: false }),
  ]
}

const isWide = ({ blocks }: PaperSection): boolean => blocks.some((block) => block.kind === 'table' && block.table.wide)

const isAppendix = ({ id }: PaperSection): boolean => id.startsWith('appendix-')

interface SectionAt {
  readonly section: PaperSection
  readonly direction: PageRun['direction']
  /** Left out where a new run of pages begins: that is a new page already. */
  readonly pageBreakBefore: boolean
}

function sectionChildren(
  { section: { prefix, title, blocks }, direction, pageBreakBefore }: SectionAt,
  numbering: Numbering,
): readonly FileChild[] {
  const text = prefix === null ? title : `${prefix} ${title}`
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore, children: lines(text) }),
    ...blocksChildren(blocks, { numbering, width: textWidth[direction] }),
  ]
}

/** Sections in their order, those with a wide table on pages that are turned. */
function pageRuns(
  front: readonly FileChild[],
  sections: readonly PaperSection[],
  numbering: Numbering,
): readonly PageRun[] {
  const runs: { readonly direction: PageRun['direction']; readonly children: FileChild[] }[] = [
    { direction: 'upright', children: [...front] },
  ]
  for (const [at, section] of sections.entries()) {
    const direction = isWide(section) ? 'turned' : 'upright'
    const last = runs.at(-1)
    const goesOn = last?.direction === direction
    const pageBreakBefore = goesOn && (at === 0 || isAppendix(section))
    const children = sectionChildren({ section, direction, pageBreakBefore }, numbering)
    if (goesOn) last.children.push(...children)
    else runs.push({ direction, children: [...children] })
  }
  return runs
}

/** The policy for an office program: the same parts as on paper, with the headings, lists and tables of that program. */
export function policyDocx(document: PolicyDocument): Promise<Uint8Array<ArrayBuffer>> {
  const words = paperWords(document.language)
  const numbering = createNumbering()
  const front = [...titlePage(document, words), ...contents(words)]
  const title = documentTitle(document)
  return pack(pageRuns(front, policySections(document, words), numbering), {
    language: document.language,
    title,
    head: document.adoption === null ? `${title} · ${statusText(document, words)}` : title,
    titlePage: true,
    numbering,
  })
}
