import { readFileSync } from 'node:fs'
import { homedir, hostname, tmpdir } from 'node:os'
import { expect } from '@playwright/test'
import { fontsNotEmbedded, pdfInfo, pdfPages } from './pdf-text.ts'

/** What holds for every PDF of ours: A4, tagged, fonts within, a foot on each page, and nothing about who or where. */
export function expectOnPaper(file: string, footer: string): void {
  const info = pdfInfo(file)
  expect(info.get('Page size')).toContain('A4')
  expect(info.get('Tagged')).toBe('yes')
  expect(info.get('Author') ?? '').toBe('')
  expect(info.get('Creator')).toBe('Coachbeleid')
  expect(fontsNotEmbedded(file)).toEqual([])

  const bytes = readFileSync(file, 'latin1')
  expect(bytes).toContain('/Outlines')
  for (const trace of ['app://', 'file://', `${tmpdir()}/`, `${homedir()}/`]) expect(bytes, trace).not.toContain(trace)
  expect([...info.values()].join(' ')).not.toContain(hostname())

  const pages = pdfPages(file)
  expect(pages).toHaveLength(Number(info.get('Pages')))
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(footer)
    expect(page).toContain(`pagina ${index + 1} van ${pages.length}`)
  }
}
