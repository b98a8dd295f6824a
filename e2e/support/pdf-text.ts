import { execFileSync } from 'node:child_process'

/** The text of a PDF in reading order, as poppler's pdftotext gives it. Runs of blanks become one. */
export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).replace(/[ \t\u00a0]+/g, ' ')
}

/** What pdfinfo tells about a PDF: number of pages, page size, tagging, metadata. */
export function pdfInfo(file: string): ReadonlyMap<string, string> {
  const lines = execFileSync('pdfinfo', [file], { encoding: 'utf8' }).split('\n')
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(':')
      return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const]
    }),
  )
}
