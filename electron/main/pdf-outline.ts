/** A node of a PDF's outline: a heading, and below it the headings it contains. */
export interface OutlineNode<Destination> {
  readonly dest: Destination
  readonly items: readonly OutlineNode<Destination>[]
}

/** Destinations of all headings in document order: a heading comes before what it contains. */
export function inDocumentOrder<Destination>(outline: readonly OutlineNode<Destination>[]): readonly Destination[] {
  return outline.flatMap((node) => [node.dest, ...inDocumentOrder(node.items)])
}

/** Whether a second printing put every heading where the first one had it. */
export const samePages = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((page, index) => page === other[index])

/**
 * Reads from a PDF that we have just printed on which page, from 1, each heading starts.
 * The reader is loaded on first use: it is large, and most sessions print nothing.
 * @throws when the bytes are no PDF with an outline whose destinations resolve
 */
export async function headingPages(pdf: Uint8Array): Promise<readonly number[]> {
  const { getDocument, VerbosityLevel } = await loadReader()
  const isReference = (value: unknown): value is { readonly num: number; readonly gen: number } =>
    typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
  const task = getDocument({
    // A plain copy: the reader takes its bytes away from us, and wants no Buffer.
    data: new Uint8Array(pdf),
    isEvalSupported: false,
    useWorkerFetch: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    const pages: number[] = []
    for (const dest of inDocumentOrder<string | readonly unknown[] | null>(await document.getOutline())) {
      const target: readonly unknown[] | null = typeof dest === 'string' ? await document.getDestination(dest) : dest
      const page = target?.[0]
      if (!isReference(page)) throw new Error('heading without a page')
      pages.push((await document.getPageIndex(page)) + 1)
    }
    return pages
  } finally {
    await task.destroy()
  }
}

/**
 * Runs the reader's worker part in this process: it has no worker file to load from. It wants three drawing classes of a
 * browser to exist as soon as it is loaded; we read an outline and draw nothing, so empty ones will do.
 */
async function loadReader() {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} })
  }
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
