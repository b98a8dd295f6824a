import type { Bridge, PdfError, PortMessage } from '#shared/ipc/main-contract.ts'
import type { HistoryMark, PrintJob, PrintOrder } from '#shared/report/report-document.ts'
import { fail, type Result } from '#shared/result.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { commit } from './commit.ts'
import { useSafety } from './safety.ts'
import { useSession } from './session.ts'

export type SavedPdf = Result<{ readonly fileName: string }, PdfError>

/** What saving needs of the page around it. */
export interface PdfDesk {
  readonly invoke: Bridge['invoke']
  /** Where main's ports arrive. */
  readonly ports: EventTarget
  /** Where the history of the vault stands now. */
  readonly mark: () => HistoryMark | null
}

const isPrintPort = (data: unknown): data is PortMessage =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  data.type === 'coachbeleid:port' &&
  'role' in data &&
  data.role === 'print'

/** Gives the job to the print window as soon as main hands out the port to it. */
function sendWhenAsked(order: PrintOrder, ports: EventTarget, signal: AbortSignal): void {
  ports.addEventListener(
    'message',
    (event) => {
      if (!(event instanceof MessageEvent) || !isPrintPort(event.data)) return
      event.ports[0]?.postMessage(order)
    },
    { signal },
  )
}

/**
 * Makes a saver. Saves run one after the other: each gets a port of its own, and a port does not say whose it is.
 * Never throws; a refusal by main is `renderFailed`.
 */
export function createPdfSaver({ invoke, ports, mark }: PdfDesk): (job: PrintJob, suffix: string) => Promise<SavedPdf> {
  let last: Promise<unknown> = Promise.resolve()
  const save = async (job: PrintJob, suffix: string): Promise<SavedPdf> => {
    const listening = new AbortController()
    // The recovery key is not made from the records: nothing about them stands on it.
    sendWhenAsked({ job, mark: job.kind === 'recovery-key' ? null : mark() }, ports, listening.signal)
    try {
      return await invoke('pdf:save', { document: job.kind, suffix, language: job.language })
    } catch {
      return fail({ code: 'renderFailed' })
    } finally {
      listening.abort()
    }
  }
  return (job, suffix) => {
    const saved = last.then(() => save(job, suffix))
    last = saved
    return saved
  }
}

let pageSaver: ReturnType<typeof createPdfSaver> | null = null

/**
 * Saves a document as PDF where the operator chooses. The document goes straight to the hidden print window; main sees
 * only what kind it is. `suffix` is part of the proposed name (a version, a period): digits, dots and dashes only.
 */
export async function savePdf(job: PrintJob, suffix: string): Promise<SavedPdf> {
  pageSaver ??= createPdfSaver({
    invoke: bridge().invoke,
    ports: window,
    mark: () => useSession.getState().place,
  })
  const saved = await pageSaver(job, suffix)
  // Only told to the audit trail. Where nothing can be written, reading and printing go on.
  const isTold = job.kind !== 'recovery-key' && useSafety.getState().readOnly === null
  if (saved.ok && isTold) await commit('export.pdf', [])
  return saved
}
