import { describe, expect, it } from 'vitest'
import { escapeHtml, footerTemplate } from './pdf-footer.ts'

describe('the foot of a page', () => {
  it('puts the parts in a row and the numbers where they belong', () => {
    const html = footerTemplate({ parts: ['Coachbeleid', '', 'versie 1.0'], pageOf: 'pagina {page} van {pages}' })
    expect(html).toContain('<span>Coachbeleid &#183; versie 1.0</span>')
    expect(html).toContain('pagina <span class="pageNumber"></span> van <span class="totalPages"></span>')
  })

  it('lets no text become markup', () => {
    const html = footerTemplate({ parts: ['<img src=x onerror="alert(1)">'], pageOf: "<script>'{page}" })
    expect(html).not.toMatch(/<(?:img|script)/)
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
  })

  it('escapes every character that means something', () => {
    expect(escapeHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;')
  })
})
