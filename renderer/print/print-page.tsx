import { useEffect, useState } from 'react'
import { assertNever } from '#shared/assert.ts'
import type { Bridge } from '#shared/ipc/main-contract.ts'
import type { PrintJob, PrintOrder } from '#shared/report/report-document.ts'
import { PreparationPrint } from './preparation-print.tsx'
import { AgreementPrint } from './agreement-print.tsx'
import { CoachComparisonPrint } from './coach-comparison-print.tsx'
import { CoachRegisterPrint } from './coach-register-print.tsx'
import { EmployeeSummaryPrint } from './employee-summary-print.tsx'
import { LetterPrint } from './letter-print.tsx'
import { ManagementReportPrint } from './management-report-print.tsx'
import { type ChapterPages, PolicyPrint } from './policy-print.tsx'
import { documentTitle, footerOf } from './print-job.ts'
import { RecoveryKeyPrint } from './recovery-key-print.tsx'
import { RemindListPrint } from './remind-list-print.tsx'

interface PrintPageProps {
  readonly order: PrintOrder
  readonly bridge: Bridge
}

/**
 * The document can be printed: it has been laid out, which is when fonts are asked for, and they have come. No frame is
 * awaited: printing lays out anew, and a window that is never shown has no use for frames.
 */
async function readyToPrint(): Promise<void> {
  document.body.getBoundingClientRect()
  await document.fonts.ready
}

/** The page of every heading, as main counts them, by the chapter that starts at it. */
function chapterPagesOf(pages: readonly number[]): ChapterPages {
  const headings = [...document.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6')].filter(
    ({ textContent }) => textContent.trim() !== '',
  )
  return Object.fromEntries(
    headings.flatMap(({ dataset }, index) => {
      const page = pages[index]
      const chapter = dataset['chapter']
      return chapter === undefined || page === undefined ? [] : [[chapter, page]]
    }),
  )
}

/** Documents that say on which page each of their parts starts. */
const withContents: readonly PrintJob['kind'][] = ['policy', 'coach-register']

/** The document on paper. Tells main each time it stands, and fills in page numbers when main has counted them. */
export function PrintPage({ order, bridge }: PrintPageProps) {
  const { job } = order
  const [chapterPages, setChapterPages] = useState<ChapterPages>({})
  useEffect(() => {
    document.documentElement.lang = job.language
    document.title = documentTitle(job)
    return bridge.on('print-page-numbers', ({ pages }) => setChapterPages(chapterPagesOf(pages)))
  }, [bridge, job])
  useEffect(() => {
    let current = true
    const tell = async () => {
      await readyToPrint()
      if (!current) return
      await bridge.invoke('print:rendered', {
        withTableOfContents: withContents.includes(job.kind),
        footer: footerOf(order),
      })
    }
    void tell()
    return () => {
      current = false
    }
  }, [bridge, chapterPages, job, order])
  return <JobView job={job} chapterPages={chapterPages} />
}

function JobView({ job, chapterPages }: { readonly job: PrintJob; readonly chapterPages: ChapterPages }) {
  switch (job.kind) {
    case 'policy':
      return <PolicyPrint document={job} chapterPages={chapterPages} />
    case 'employee-summary':
      return <EmployeeSummaryPrint document={job} />
    case 'council-letter':
      return <LetterPrint document={job} to={{ kind: 'council' }} />
    case 'final-report':
      return <LetterPrint document={job} to={{ kind: 'person', name: job.recipient }} compact />
    case 'decision-letter':
      return <LetterPrint document={job} to={{ kind: 'person', name: job.recipient }} />
    case 'meeting-preparation':
      return <PreparationPrint document={job} />
    case 'agreement':
      return <AgreementPrint document={job} />
    case 'remind-list':
      return <RemindListPrint list={job} />
    case 'management-report':
      return <ManagementReportPrint report={job} />
    case 'coach-register':
      return <CoachRegisterPrint register={job} pages={chapterPages} />
    case 'coach-comparison':
      return <CoachComparisonPrint comparison={job} />
    case 'recovery-key':
      return <RecoveryKeyPrint document={job} />
    default:
      return assertNever(job)
  }
}
