import type { CouncilLetter } from '#shared/report/council-letter.ts'
import type { DecisionLetter } from '#shared/report/decision-letter.ts'
import type { FinalReportDocument } from '#shared/report/final-report-document.ts'
import { DocumentFrame, Heading, useDocument } from './document-context.tsx'
import { PaperBlocks } from './paper-blocks.tsx'

type Letter = Pick<
  CouncilLetter | DecisionLetter | FinalReportDocument,
  'language' | 'organisation' | 'demo' | 'date' | 'subject' | 'blocks'
>

interface LetterPrintProps {
  readonly document: Letter
  readonly to: { readonly kind: 'council' } | { readonly kind: 'person'; readonly name: string }
  /** Smaller, so that it stays on one page. */
  readonly compact?: boolean
}

/** A letter on paper: to whom, the day, the subject, and what it says. */
export function LetterPrint({ document, to, compact = false }: LetterPrintProps) {
  return (
    <DocumentFrame language={document.language}>
      <div className={compact ? 'cb-letter cb-compact' : 'cb-letter'}>
        <Head document={document} to={to} />
        <PaperBlocks blocks={document.blocks} />
      </div>
    </DocumentFrame>
  )
}

function Head({ document, to }: Omit<LetterPrintProps, 'compact'>) {
  const { t, formats } = useDocument()
  return (
    <header>
      <p className="cb-organisation">{document.organisation}</p>
      {document.demo && <p className="cb-demo">{t('demo')}</p>}
      <p className="cb-address">
        {to.kind === 'council' ? t('paper.letter.to', { organisation: document.organisation }) : to.name}
      </p>
      <p>{formats.date(document.date)}</p>
      <Heading depth={1}>{document.subject}</Heading>
    </header>
  )
}
