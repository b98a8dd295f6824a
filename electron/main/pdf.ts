import { basename, dirname, join } from 'node:path'
import type { MainRequest, PdfError } from '#shared/ipc/main-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { errorCode, writeAtomically, writeFailure } from './atomic-file.ts'
import { headingPages, samePages } from './pdf-outline.ts'
import type { PrintWindow, Rendered } from './print-window.ts'
import { proposedName } from './proposed-name.ts'
import { chooseTarget } from './save-target.ts'
import type { Texts } from './texts.ts'
import { isWritable } from './vault-folder.ts'

/** What saving a PDF needs from the world around it. */
export interface PdfTools {
  /** Native save dialog; null when the operator changed their mind. */
  readonly ask: (proposedPath: string) => Promise<string | null>
  /** Folder that the dialog opens in. */
  readonly startFolder: string
  /** Shows the document in a print window and hands that to `use`. */
  readonly withWindow: (use: (window: PrintWindow, first: Rendered) => Promise<Uint8Array>) => Promise<Uint8Array>
}

const PDF_ENDINGS = ['.pdf'] as const

/** Asks where, prints, and writes. Nothing is left behind when any of it fails. */
export async function savePdf(
  request: MainRequest<'pdf:save'>,
  texts: Texts,
  tools: PdfTools,
): Promise<Result<{ readonly fileName: string }, PdfError>> {
  const target = await chooseTarget(
    join(tools.startFolder, proposedName(request, texts, '.pdf')),
    PDF_ENDINGS,
    tools.ask,
  )
  if (target === null) return fail({ code: 'cancelled' })
  // Asked before the work is done, so that the operator need not wait for a refusal.
  if (!(await isWritable(dirname(target)))) return fail({ code: 'notWritable' })
  const bytes = await tools.withWindow(printDocument).catch(() => null)
  if (bytes === null) return fail({ code: 'renderFailed' })
  try {
    await writeAtomically(target, bytes)
    return ok({ fileName: basename(target) })
  } catch (error) {
    return fail({ code: writeFailure(errorCode(error)) })
  }
}

/** Printings tried before a table of contents is given up as never coming to rest. */
const MOST_PASSES = 4

/**
 * Prints once, or for a table of contents until the page numbers printed are the page numbers that hold. CSS cannot
 * fill them in before Chromium has laid out the pages, so they come from the outline of the printing before.
 * @throws when they never come to rest
 */
export async function printDocument(
  window: PrintWindow,
  first: Rendered,
  readPages = headingPages,
): Promise<Uint8Array> {
  let pdf = await window.print(first.footer)
  if (!first.withTableOfContents) return pdf
  let pages = await readPages(pdf)
  for (let pass = 1; pass < MOST_PASSES; pass += 1) {
    const rendered = window.rendered()
    window.tellPages(pages)
    pdf = await window.print((await rendered).footer)
    const now = await readPages(pdf)
    if (samePages(pages, now)) return pdf
    pages = now
  }
  throw new Error('page numbers do not come to rest')
}
