import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { isoDateSchema, languageSchema } from '#shared/domain/primitives.ts'
import { testCoach } from '#shared/domain/coach-fixtures.ts'
import { printFooterSchema } from '#shared/ipc/main-contract.ts'
import { coachRegister } from '#shared/report/coach-register.ts'
import { CoachRegisterPrint } from './coach-register-print.tsx'
import { documentTitle, footerOf } from './print-job.ts'

const on = isoDateSchema.parse('2026-11-24')
const coach = testCoach({
  languages: ['Nederlands', 'Engels'],
  regions: ['Utrecht'],
  online: true,
  name: 'Marleen Visser',
})
const settings = { organisation: 'Zonnedael', demo: true }

describe.each(languageSchema.options)('the register on paper, in %s', (language) => {
  const register = (coaches: readonly (typeof coach)[]) =>
    coachRegister(coaches, { selection: 'all', withRates: true, on, language }, settings)

  it('has every word, for a full coach, for one of whom little is known and for none', () => {
    const bare = testCoach({ certificates: [], insuredUntil: null, organisation: '', specialisms: '' })
    const internal = testCoach({ kind: 'internal' })
    for (const coaches of [[coach, bare, internal], []]) {
      const html = renderToStaticMarkup(<CoachRegisterPrint register={register(coaches)} pages={{ 'coach-1': 2 }} />)
      expect(html).not.toMatch(/NaN|undefined|null|\{\{|register\.[a-z]/)
      expect(html).toContain(`lang="${language}"`)
    }
  })

  it('says in the overview on which page a coach stands', () => {
    const html = renderToStaticMarkup(<CoachRegisterPrint register={register([coach])} pages={{ 'coach-1': 7 }} />)
    expect(html).toContain('<td>7</td>')
    expect(html).toContain('data-chapter="coach-1"')
  })

  it('names no person in the title and the foot', () => {
    const job = register([coach])
    const footer = footerOf({ job, mark: { seq: 12, head: 'a'.repeat(16) } })
    expect(printFooterSchema.safeParse(footer).success).toBe(true)
    for (const text of [documentTitle(job), JSON.stringify(footer)]) {
      expect(text).toContain('2026')
      expect(text).not.toMatch(/Visser|Zonnedael/)
    }
  })
})
