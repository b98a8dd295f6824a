import type { CouncilLetter } from '#shared/report/council-letter.ts'
import { DocumentFrame, Heading, useDocument } from './document-context.tsx'
import { PaperBlocks } from './paper-blocks.tsx'

/** The letter with which a version goes to the works council. */
export function CouncilLetterPrint({ document }: { readonly document: CouncilLetter }) {
  return (
    <DocumentFrame language={document.language}>
      <div className="cb-letter">
        <Head document={document} />
        <PaperBlocks blocks={document.blocks} />
      </div>
    </DocumentFrame>
  )
}

function Head({ document }: { readonly document: CouncilLetter }) {
  const { t, formats } = useDocument()
  return (
    <header>
      <p className="cb-organisation">{document.organisation}</p>
      {document.demo && <p className="cb-demo">{t('demo')}</p>}
      <p className="cb-address">{t('paper.letter.to', { organisation: document.organisation })}</p>
      <p>{formats.date(document.date)}</p>
      <Heading depth={1}>{document.subject}</Heading>
    </header>
  )
}
