import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF that can be shown page by page. */
export interface PdfPages {
  readonly count: number
  /**
   * Draws a page, as wide as asked in pixels of the screen, and answers what it says, for those who cannot see it.
   * @param page from 1
   */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<string>
  readonly close: () => void
}

/** Images in a PDF above this many pixels are left out: they would take gigabytes. An A3 page at 600 dpi has 70 million. */
const MAX_IMAGE_PIXELS = 100_000_000
/** Most pixels of a page as it is drawn. */
const MAX_PAGE_PIXELS = 16_000_000

/**
 * Opens a PDF without a worker, code from strings, WebAssembly or network, none of which this page has. What a PDF holds
 * besides pages (scripts, forms, files, links) is not even read.
 * @throws when it cannot be read
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const { getDocument, AnnotationMode } = await loadPdfjs()
  const task = getDocument({
    // It takes the bytes away from whoever gives them.
    data: bytes.slice(),
    enableXfa: false,
    useWasm: false,
    // Where its decoder of JPEG 2000 lies (electron.vite.config.ts).
    wasmUrl: new URL('./assets/', document.baseURI).href,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    verbosity: 0,
  })
  const pdf = await task.promise
  return {
    count: pdf.numPages,
    draw: (page, canvas, width) => drawPage(pdf, page, canvas, width, AnnotationMode.ENABLE),
    close: () => void task.destroy(),
  }
}

/** Loaded with the first PDF that is shown: it is a third of the whole program. */
async function loadPdfjs() {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  Object.assign(globalThis, { pdfjsWorker: worker })
  return pdfjs
}

async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  annotationMode: number,
): Promise<string> {
  const page = await pdf.getPage(number)
  const natural = page.getViewport({ scale: 1 })
  const wanted = (width * window.devicePixelRatio) / natural.width
  const most = Math.sqrt(MAX_PAGE_PIXELS / (natural.width * natural.height))
  const viewport = page.getViewport({ scale: Math.min(wanted, most) })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport, annotationMode }).promise
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}
