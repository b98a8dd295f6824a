import type { EmployeeSummary } from '#shared/report/employee-summary.ts'
import { DocumentFrame, Heading, useDocument } from './document-context.tsx'

/** Coaching for everybody who works here, on one page. */
export function EmployeeSummaryPrint({ document }: { readonly document: EmployeeSummary }) {
  return (
    <DocumentFrame language={document.language}>
      <div className="cb-one-page">
        <Title document={document} />
        {document.sections.map(({ heading, text }) => (
          <section key={heading}>
            <Heading depth={2}>{heading}</Heading>
            <p>{text}</p>
          </section>
        ))}
      </div>
    </DocumentFrame>
  )
}

function Title({ document }: { readonly document: EmployeeSummary }) {
  const { t, formats } = useDocument()
  const { version, adoptedOn } = document
  return (
    <header className="cb-title-block">
      <p className="cb-organisation">{document.organisation}</p>
      <Heading depth={1}>{document.title}</Heading>
      {adoptedOn === null ? (
        <p className="cb-draft">{t('paper.summary.fromDraft', { version })}</p>
      ) : (
        <p className="cb-note">{t('paper.summary.from', { version, date: formats.date(adoptedOn) })}</p>
      )}
      {document.demo && <p className="cb-demo">{t('demo')}</p>}
    </header>
  )
}
