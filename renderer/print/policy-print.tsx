import type { PaperSection } from '#shared/report/paper.ts'
import type { PolicyDocument } from '#shared/report/policy-document.ts'
import { Cycle } from './cycle.tsx'
import { DocumentFrame, Heading, useDocument } from './document-context.tsx'
import { Facts, PaperBlocks } from './paper-blocks.tsx'
import { paperWords } from './policy/paper-words.ts'
import { policySections } from './policy/policy-sections.ts'
import { statusText, titleFacts } from './policy/title-facts.ts'

/** The page on which each section starts, by section id. */
export type ChapterPages = Readonly<Record<string, number>>

interface PolicyPrintProps {
  readonly document: PolicyDocument
  /** For paper: the table of contents is shown, with these numbers. Left out on a screen, which has no pages. */
  readonly chapterPages?: ChapterPages | undefined
  readonly topLevel?: 1 | 2
}

/** The coaching policy: title page, contents, chapters, goals, rules, appendices. */
export function PolicyPrint({ document, chapterPages, topLevel = 1 }: PolicyPrintProps) {
  const sections = policySections(document, paperWords(document.language))
  return (
    <DocumentFrame language={document.language} topLevel={topLevel}>
      <TitlePage document={document} />
      {chapterPages !== undefined && <Contents sections={sections} pages={chapterPages} />}
      {sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </DocumentFrame>
  )
}

function Section({ section: { id, prefix, title, blocks } }: { readonly section: PaperSection }) {
  const isAppendix = id.startsWith('appendix-')
  return (
    <section className={`cb-chapter${isAppendix ? ' cb-appendix' : ''}`} id={id}>
      <Heading depth={1} chapter={id}>
        {prefix !== null && <span className="cb-chapter-number">{prefix}</span>}
        {prefix !== null && ' '}
        {title}
      </Heading>
      <PaperBlocks blocks={blocks} />
    </section>
  )
}

/** The name of the document is no heading: the outline starts with the chapters. */
function TitlePage({ document }: { readonly document: PolicyDocument }) {
  const words = useDocument()
  const { t } = words
  return (
    <header className="cb-title-page">
      <p className="cb-organisation">{document.organisation}</p>
      <p className="cb-document-title">{t('policy.name')}</p>
      <p className="cb-version">{t('policy.version', { version: document.version })}</p>
      {document.demo && <p className="cb-demo">{t('demo')}</p>}
      <Cycle />
      {document.adoption === null && <p className="cb-draft">{statusText(document, words)}</p>}
      <Facts rows={titleFacts(document, words)} />
    </header>
  )
}

interface ContentsProps {
  readonly sections: readonly PaperSection[]
  readonly pages: ChapterPages
}

function Contents({ sections, pages }: ContentsProps) {
  const { t } = useDocument()
  return (
    <nav className={`cb-contents${sections.length > 22 ? ' cb-contents-long' : ''}`} aria-label={t('policy.contents')}>
      <p className="cb-contents-title">{t('policy.contents')}</p>
      <ol>
        {sections.map(({ id, mark, title }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span className="cb-chapter-number">{mark}</span>
              <span className="cb-contents-name">{title}</span>
              <span className="cb-leader" aria-hidden />
              <span className="cb-page">{pages[id] ?? ' '}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
