import { describe, expect, it } from 'vitest'
import { testCertificate, testCoach } from '../domain/coach-fixtures.ts'
import type { Coach } from '../domain/coach.ts'
import { testDate } from '../domain/policy-fixtures.ts'
import { idSchema } from '../domain/primitives.ts'
import { coachRegister, type RegisterOrder } from './coach-register.ts'

const on = testDate('2026-11-24')
const id = idSchema.parse('00000000-0000-4000-8000-000000000001')
const settings = { organisation: 'Zonnedael', demo: false }
const order: RegisterOrder = { selection: 'all', withRates: true, on, language: 'nl' }
const registerOf = (coaches: readonly Coach[], change: Partial<RegisterOrder> = {}) =>
  coachRegister(coaches, { ...order, ...change }, settings)

const decided = (outcome: 'admitted' | 'notAdmitted', change: Partial<Coach> = {}) =>
  testCoach({
    decisions: [
      {
        id,
        on: testDate('2026-03-02'),
        by: 'Sanne de Wit',
        outcome,
        motive: 'geheime reden',
        agreedBy: null,
        assessmentIds: [id],
        total: 3.9,
        obstacles: [],
        recordedAt: '2026-03-02T10:00:00.000Z' as Coach['decisions'][number]['recordedAt'],
      },
    ],
    ...change,
  })

describe('the register for procurement', () => {
  it('names only coaches who can be given a trajectory, unless all are asked for', () => {
    const coaches = [
      decided('admitted', { name: 'Zoë Admiraal' }),
      testCoach({ name: 'Kandidaat' }),
      decided('admitted', { name: 'Adem Yıldız' }),
      decided('notAdmitted', { name: 'Afgewezen' }),
    ]
    expect(registerOf(coaches, { selection: 'admitted' }).coaches.map(({ name }) => name)).toEqual([
      'Adem Yıldız',
      'Zoë Admiraal',
    ])
    expect(registerOf(coaches).coaches).toHaveLength(4)
  })

  it('says what the status is and since when, and nothing of scores, reasons and relations', () => {
    const coach = decided('notAdmitted', {
      relations: [{ id, to: { kind: 'department', department: 'Zeer geheim' }, nature: 'family', note: 'zwager' }],
      found: { how: 'viaVia', note: 'van een vriend' },
    })
    const [entry] = registerOf([coach]).coaches
    expect(entry).toMatchObject({ status: 'niet toegelaten', since: '2026-03-02' })
    expect(JSON.stringify(entry)).not.toMatch(/geheim|zwager|3\.9|Sanne|vriend/)
  })

  it('puts the certificate that counts first, with how it stands on the day itself', () => {
    const certificates = [
      testCertificate({ level: 'Ingeschreven', checked: 'signUpOnly', validUntil: testDate('2030-01-01') }),
      testCertificate({ level: 'Oud', validUntil: testDate('2026-11-23') }),
      testCertificate({ level: 'Practitioner', validUntil: on }),
    ]
    const [entry] = registerOf([testCoach({ certificates })]).coaches
    expect(entry?.certificates.map(({ level, validity }) => [level, validity])).toEqual([
      ['Practitioner', 'expiring'],
      ['Ingeschreven', 'valid'],
    ])
    const [lapsed] = registerOf([testCoach({ certificates: certificates.slice(1, 2) })]).coaches
    expect(lapsed?.certificates.map(({ validity }) => validity)).toEqual(['expired'])
  })

  it('gives the rates of the day without and with VAT, or none at all', () => {
    const rates: Coach['rates'] = [
      { id, from: testDate('2026-01-01'), unit: 'hour', amountCents: 15_000, vatRegime: 'standard', note: 'geheim' },
      { id, from: testDate('2027-01-01'), unit: 'hour', amountCents: 17_000, vatRegime: 'standard', note: '' },
    ]
    const [entry] = registerOf([testCoach({ rates })]).coaches
    expect(entry?.rates).toEqual([
      { unit: 'hour', from: '2026-01-01', withoutVat: 15_000, withVat: 18_150, vat: 'algemeen tarief' },
    ])
    expect(registerOf([testCoach({ rates })], { withRates: false }).coaches[0]?.rates).toEqual([])
  })
})
