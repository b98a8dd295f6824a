import type { PolicyDocument } from '#shared/report/report-document.ts'
import { Cycle } from './cycle.tsx'
import { DocumentFrame, Heading, useDocument } from './document-context.tsx'
import { RichTextView } from './rich-text.tsx'

/** The page on which each chapter starts, by chapter id. */
export type ChapterPages = Readonly<Record<string, number>>

interface PolicyPrintProps {
  readonly document: PolicyDocument
  /** For paper: the table of contents is shown, with these numbers. Left out on a screen, which has no pages. */
  readonly chapterPages?: ChapterPages | undefined
  readonly topLevel?: 1 | 2
}

/** The coaching policy: title page, contents, chapters. */
export function PolicyPrint({ document, chapterPages, topLevel = 1 }: PolicyPrintProps) {
  return (
    <DocumentFrame language={document.language} topLevel={topLevel}>
      <TitlePage document={document} />
      {chapterPages !== undefined && <Contents document={document} pages={chapterPages} />}
      {document.chapters.map((chapter, index) => (
        <section key={chapter.id} className="cb-chapter" id={`chapter-${chapter.id}`}>
          <Heading depth={1} chapter={chapter.id}>
            <span className="cb-chapter-number">{index + 1}</span> {chapter.title}
          </Heading>
          <RichTextView text={chapter.body} />
        </section>
      ))}
    </DocumentFrame>
  )
}

/** The name of the document is no heading: the outline starts with the chapters. */
function TitlePage({ document }: { readonly document: PolicyDocument }) {
  const { t, formats } = useDocument()
  const { adoption } = document
  return (
    <header className="cb-title-page">
      <p className="cb-organisation">{document.organisation}</p>
      <p className="cb-document-title">{t('policy.name')}</p>
      <p className="cb-version">{t('policy.version', { version: document.version })}</p>
      {document.demo && <p className="cb-demo">{t('demo')}</p>}
      <Cycle />
      {adoption === null ? (
        <p className="cb-draft">{t('policy.draft')}</p>
      ) : (
        <dl className="cb-facts">
          <div>
            <dt>{t('policy.adoptedOn')}</dt>
            <dd>{formats.date(adoption.on)}</dd>
          </div>
          <div>
            <dt>{t('policy.adoptedBy')}</dt>
            <dd>{adoption.by}</dd>
          </div>
          <div>
            <dt>{t('policy.reviewBy')}</dt>
            <dd>{formats.date(adoption.reviewBy)}</dd>
          </div>
        </dl>
      )}
    </header>
  )
}

interface ContentsProps {
  readonly document: PolicyDocument
  readonly pages: ChapterPages
}

function Contents({ document, pages }: ContentsProps) {
  const { t } = useDocument()
  return (
    <nav className="cb-contents" aria-label={t('policy.contents')}>
      <p className="cb-contents-title">{t('policy.contents')}</p>
      <ol>
        {document.chapters.map(({ id, title }, index) => (
          <li key={id}>
            <a href={`#chapter-${id}`}>
              <span className="cb-chapter-number">{index + 1}</span>
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
