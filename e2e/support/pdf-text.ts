import { execFileSync } from 'node:child_process'

/** The text of a PDF in reading order, as poppler's pdftotext gives it. Runs of blanks become one. */
export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).replace(/[ \t\u00a0]+/g, ' ')
}

/** The text of each page, in order. */
export const pdfPages = (file: string): readonly string[] => pdfText(file).split('\f').slice(0, -1)

/** Fonts that a PDF uses without carrying them: these would look different, or be missing, elsewhere. */
export function fontsNotEmbedded(file: string): readonly string[] {
  const [header, , ...rows] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trimEnd().split('\n')
  const at = header?.indexOf(' emb') ?? -1
  if (at < 0 || rows.length === 0) throw new Error('pdffonts lists no fonts')
  return rows.filter((row) => row.slice(at + 1, at + 4).trim() !== 'yes')
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
