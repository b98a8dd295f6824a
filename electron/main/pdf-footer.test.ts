import { describe, expect, it } from 'vitest'
import { escapeHtml, footerTemplate } from './pdf-footer.ts'

describe('the foot of a page', () => {
  it('puts the parts in a row and the numbers where they belong', () => {
    const html = footerTemplate({
      parts: ['Coachbeleid', '', 'versie 1.0'],
      pageOf: 'pagina {page} van {pages}',
      mark: '',
    })
    expect(html).toContain('<span>Coachbeleid &#183; versie 1.0</span>')
    expect(html).toContain('pagina <span class="pageNumber"></span> van <span class="totalPages"></span>')
  })

  it('lets no text become markup', () => {
    const html = footerTemplate({ parts: ['<img src=x onerror="alert(1)">'], pageOf: "<script>'{page}", mark: '<b>' })
    expect(html).not.toMatch(/<(?:img|script|b)[ >]/)
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
  })

  it('puts the number that names the state of the vault below, in small', () => {
    const html = footerTemplate({ parts: ['Coachbeleid'], pageOf: '', mark: 'controlegetal a1b2, wijziging 7' })
    expect(html).toMatch(/Coachbeleid<div style="[^"]*font-size:6pt[^"]*">controlegetal a1b2, wijziging 7<\/div>/)
  })

  it('escapes every character that means something', () => {
    expect(escapeHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;')
  })
})
