/** The worker half of pdfjs-dist comes without types; we only hand it to the other half. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
