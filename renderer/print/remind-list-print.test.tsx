import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { languageSchema } from '#shared/domain/primitives.ts'
import { day } from '#shared/domain/trajectory-fixtures.ts'
import { printFooterSchema } from '#shared/ipc/main-contract.ts'
import type { RemindList } from '#shared/report/remind-list.ts'
import { documentTitle, footerOf } from './print-job.ts'
import { RemindListPrint } from './remind-list-print.tsx'

const line = { name: 'Karim Yildiz', what: 'Eindevaluatie', number: '2026-014', coachee: 'Sanne de Wit' }
const list: RemindList = {
  kind: 'remind-list',
  language: 'nl',
  organisation: 'Zonnedael',
  demo: false,
  on: day('2026-11-24'),
  span: 'soon',
  until: day('2026-12-24'),
  trajectories: 1,
  groups: [
    { by: 'hr', lines: [{ ...line, name: '', what: 'Besluit', on: null, late: false }] },
    { by: 'manager', lines: [{ ...line, on: day('2026-11-20'), late: true }] },
  ],
}
const printed = (given: Partial<RemindList> = {}) =>
  renderToStaticMarkup(<RemindListPrint list={{ ...list, ...given }} />)

describe('the remind list on paper', () => {
  it('has a part for each role with who, what, by when and for whom', () => {
    const html = printed()
    for (const text of ['Karim Yildiz', 'Eindevaluatie', '20-11-2026', 'te laat', '2026-014', 'Sanne de Wit'])
      expect(html).toContain(text)
    expect(html.match(/<table/gu)).toHaveLength(2)
    expect(html).toContain('Onbekend')
    expect(html).toContain('nu')
  })

  it('says so when nothing is due', () => {
    expect(printed({ groups: [], trajectories: 0 })).toContain('niets')
  })

  it.each(languageSchema.options)('has a title without names and a foot that fits, in %s', (language) => {
    const job = { ...list, language }
    expect(printed({ language })).toContain(`lang="${language}"`)
    expect(documentTitle(job)).not.toContain('Zonnedael')
    const footer = printFooterSchema.parse(footerOf({ job, mark: null }))
    expect(footer.parts.length).toBeGreaterThan(1)
  })
})
