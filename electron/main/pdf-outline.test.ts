import { describe, expect, it } from 'vitest'
import { headingPages, inDocumentOrder, samePages } from './pdf-outline.ts'

describe('the outline of a PDF', () => {
  it('is read in document order: a heading, then what it contains', () => {
    const leaf = (dest: string) => ({ dest, items: [] })
    expect(
      inDocumentOrder([{ dest: '1', items: [leaf('1.1'), { dest: '1.2', items: [leaf('1.2.1')] }] }, leaf('2')]),
    ).toEqual(['1', '1.1', '1.2', '1.2.1', '2'])
  })

  it('has moved when a page or the number of headings differs', () => {
    expect(samePages([1, 2], [1, 2])).toBe(true)
    expect(samePages([1, 2], [1, 3])).toBe(false)
    expect(samePages([1, 2], [1, 2, 2])).toBe(false)
  })

  it('gives the page on which each heading starts', async () => {
    expect(await headingPages(threePages())).toEqual([1, 3, 2])
  })
})

/** A PDF written by hand: three empty pages, an outline of two headings of which the first contains a third. */
function threePages(): Uint8Array {
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>',
    page,
    page,
    page,
    '<< /Type /Outlines /First 7 0 R /Last 9 0 R /Count 3 >>',
    '<< /Title (One) /Parent 6 0 R /Next 9 0 R /First 8 0 R /Last 8 0 R /Count 1 /Dest [3 0 R /XYZ 0 800 0] >>',
    '<< /Title (Inside) /Parent 7 0 R /Dest [5 0 R /XYZ 0 800 0] >>',
    '<< /Title (Two) /Parent 6 0 R /Prev 7 0 R /Dest [4 0 R /XYZ 0 800 0] >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
