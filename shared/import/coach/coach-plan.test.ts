import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoachNorms } from '../../domain/coach-norms.ts'
import { testCoach } from '../../domain/coach-fixtures.ts'
import { testContext, testDate } from '../../domain/policy-fixtures.ts'
import { noNorms } from '../../domain/trajectory-fixtures.ts'
import { MESSY_TODAY, messyAccount, messyRows } from '../../testing/messy-coaches.ts'
import { columnCount, findHeaderRow, proposeMapping } from '../mapping.ts'
import { readRows } from '../read-rows.ts'
import type { Sheet, SheetCell } from '../sheet.ts'
import { coachImportTable } from './coach-import-table.ts'
import { type DoublesChoice, finish, planImport } from './coach-plan.ts'
import { type Coach, coachSchema } from '../../domain/coach.ts'

const table = coachImportTable

/** Norms that know one body, with one level. */
const testNorms: CoachNorms = {
  ...noNorms,
  bodies: [
    {
      id: 'emcc-eia',
      name: 'EMCC',
      url: null,
      kind: 'body',
      checked: 'tested',
      validityYears: 5,
      validityBasis: 'default',
      validitySource: null,
      levels: [
        { id: 'senior-practitioner', name: 'Senior Practitioner', rank: 'senior', meaning: null, requirements: [] },
      ],
      renewal: [],
      supervision: [],
      remarks: null,
      checkedRemark: null,
      ethicsCode: null,
      complaints: null,
    },
  ],
}

function planOf(
  rows: readonly (readonly SheetCell[])[],
  register: readonly Coach[] = [],
  doubles: DoublesChoice = 'skip',
) {
  const sheet: Sheet = { name: 'Coaches', rows }
  const headerRow = findHeaderRow(table, sheet)
  const mapping = proposeMapping(table, rows[headerRow] ?? [], columnCount(sheet, headerRow))
  const read = finish(readRows({ table, sheet, headerRow, mapping }))
  const context = { ...testContext(MESSY_TODAY), norms: testNorms }
  return { read, mapping, headerRow, plan: finish(planImport({ table: read, register, doubles, context })) }
}

describe('importing five hundred coaches from a list that was kept for years', () => {
  const { read, mapping, headerRow, plan } = planOf(messyRows())

  it('finds the headers below the title and knows every column but the one that nobody needs', () => {
    expect(headerRow).toBe(3)
    expect(mapping.indexOf(null)).toBe(11)
    expect(mapping.filter((id) => id !== null)).toHaveLength(11)
  })

  it('gives exactly this account', () => {
    const { created, doubles, errors, empty } = messyAccount
    expect(plan.account).toEqual({ rows: 510, created, filledIn: 0, skipped: doubles, errors })
    expect(read.empty).toBe(empty)
    expect(plan.created).toHaveLength(created)
    expect(plan.changed).toEqual([])
  })

  it('says of each row that cannot be taken in at which cell and why', () => {
    const errors = plan.rows.flatMap(({ line, problems }) =>
      problems.map(({ column, finding }) => `${line} ${column} ${finding.code}`),
    )
    expect(errors).toEqual([
      '65 rate.hour.amount notAnAmount',
      '82 certificateUntil noSuchDate',
      '155 name nameMissing',
      '183 certificateUntil noSuchDate',
      '191 rate.hour.amount notAnAmount',
      '284 certificateUntil noSuchDate',
      '306 name nameMissing',
      '318 rate.hour.amount notAnAmount',
      '385 certificateUntil noSuchDate',
      '444 rate.hour.amount notAnAmount',
      '458 name nameMissing',
      '486 certificateUntil noSuchDate',
    ])
  })

  it('reads the same day and the same money however they are written', () => {
    const certificates = plan.created.map(({ certificates: [first] }) => first)
    expect(new Set(certificates.map((each) => each?.validFrom))).toEqual(new Set(['2022-03-01']))
    expect(new Set(certificates.map((each) => each?.validUntil))).toEqual(new Set(['2027-02-28']))
    expect(new Set(plan.created.map(({ insuredUntil }) => insuredUntil))).toEqual(new Set(['2027-12-31']))
    const amounts = new Set(plan.created.map(({ rates: [first] }) => first?.amountCents))
    expect(amounts).toEqual(new Set([125_050, 12_500, 9_550, 11_000, 14_000, 8_500]))
  })
})

const headers = ['Naam', 'Organisatie', 'E-mail', 'Telefoon', 'Tarief per uur'] as const

describe('coaches who are already known', () => {
  const known = testCoach({
    name: 'Marleen Visser',
    organisation: 'Visser Coaching',
    contact: { email: 'm@visser.example', phone: '', website: '' },
  })

  it('are left alone when doubles are skipped', () => {
    const { plan } = planOf([headers, ['MARLEEN  VISSER', '', '', '06 12', '95']], [known])
    expect(plan.account).toMatchObject({ created: 0, skipped: 1 })
    expect(plan.changed).toEqual([])
  })

  it('get what was empty and keep what was known', () => {
    const { plan } = planOf(
      [headers, ['Marleen Visser', 'Ander Bureau', 'm@visser.example', '06 12', '95']],
      [known],
      'fill',
    )
    expect(plan.account).toMatchObject({ created: 0, filledIn: 1, skipped: 0 })
    const [changed] = plan.changed
    expect(changed).toMatchObject({ id: known.id, organisation: 'Visser Coaching', contact: { phone: '06 12' } })
    expect(changed?.rates).toMatchObject([{ amountCents: 9_500, from: MESSY_TODAY }])
    expect(changed?.certificates).toEqual(known.certificates)
    expect(plan.rows[0]?.outcome).toMatchObject({ filled: ['phone', 'rate.hour.amount'], kept: ['organisation'] })
  })

  it('are only namesakes when their firm or their address differs', () => {
    const { plan } = planOf(
      [
        headers,
        ['Marleen Visser', 'Bureau Noord', '', '', ''],
        ['Marleen Visser', 'Bureau Zuid', 'x@y.example', '', ''],
      ],
      [known],
    )
    expect(plan.account.created).toBe(2)
    expect(plan.rows.flatMap(({ warnings }) => warnings.map(({ finding }) => finding.code))).toEqual([
      'sameName',
      'sameName',
    ])
  })

  it('are not chosen from when two of them fit', () => {
    const twin = testCoach({ name: 'Marleen Visser', organisation: '' })
    const { plan } = planOf([headers, ['Marleen Visser', '', '', '06 12', '']], [known, twin], 'fill')
    expect(plan.rows[0]?.problems).toMatchObject([{ column: 'name', finding: { code: 'severalInRegister', count: 2 } }])
    expect(plan.changed).toEqual([])
  })

  it('of an earlier row are filled in with the later one', () => {
    const { plan } = planOf([headers, ['Piet Puk', '', '', '', ''], ['Piet Puk', 'Puk BV', '', '', '']], [], 'fill')
    expect(plan.account).toMatchObject({ created: 1, filledIn: 1 })
    expect(plan.created).toMatchObject([{ name: 'Piet Puk', organisation: 'Puk BV' }])
    expect(plan.rows[1]?.outcome).toMatchObject({ of: 'file', line: 2 })
  })
})

const one = (names: readonly string[], cells: readonly SheetCell[]) => {
  const { plan } = planOf([names, cells])
  return { coach: plan.created[0], row: plan.rows[0] }
}

describe('a coach from a row', () => {
  it('takes body and level from one cell, and the level after the norms', () => {
    const { coach } = one(
      ['Naam', 'Accreditatie', 'Geldig vanaf', 'Geldig tot'],
      ['Robin Zeegers', 'EMCC Senior Practitioner', '01-01-2024', '31-12-2028'],
    )
    expect(coach?.certificates).toMatchObject([
      { body: 'emcc-eia', levelId: 'senior-practitioner', level: 'Senior Practitioner', checked: 'signUpOnly' },
    ])
  })

  it('keeps a body that is not known in its own words, and says so', () => {
    const { coach, row } = one(
      ['Naam', 'Beroepsvereniging', 'Niveau', 'Geldig vanaf', 'Geldig tot'],
      ['Robin Zeegers', 'NIP', 'Registerpsycholoog', '01-01-2024', '31-12-2028'],
    )
    expect(coach?.certificates).toMatchObject([{ body: 'other', level: 'NIP Registerpsycholoog', levelId: null }])
    expect(row?.warnings).toEqual([{ column: 'certificateBody', finding: { code: 'bodyUnknown', text: 'NIP' } }])
  })

  it('has no certificate without its dates, and says so', () => {
    const { coach, row } = one(['Naam', 'Niveau', 'Geldig tot'], ['Robin Zeegers', 'Practitioner', '31-12-2028'])
    expect(coach?.certificates).toEqual([])
    expect(row?.warnings).toMatchObject([{ column: 'certificateFrom', finding: { code: 'certificateIncomplete' } }])
  })

  it('is told of a date that cannot be read, and not besides that it is missing', () => {
    const { row } = one(
      ['Naam', 'Niveau', 'Geldig vanaf', 'Geldig tot'],
      ['Robin Zeegers', 'Practitioner', '01-01-2024', '31-02-2028'],
    )
    expect(row?.problems).toEqual([{ column: 'certificateUntil', finding: { code: 'noSuchDate' } }])
    expect(row?.warnings.map(({ finding }) => finding.code)).not.toContain('certificateIncomplete')
  })

  it('is refused when a certificate ends before it begins', () => {
    const { row } = one(
      ['Naam', 'Niveau', 'Geldig vanaf', 'Geldig tot'],
      ['Robin Zeegers', 'Practitioner', '31-12-2028', '01-01-2024'],
    )
    expect(row?.problems).toEqual([{ column: 'certificateUntil', finding: { code: 'endsBeforeStart' } }])
  })

  it('has a name from its parts', () => {
    const { coach } = one(['Voornaam', 'Tussenvoegsel', 'Achternaam'], ['Robin', 'van der', 'Zeegers'])
    expect(coach?.name).toBe('Robin van der Zeegers')
  })

  it('has no rate and no insurance when internal, and says so', () => {
    const { coach, row } = one(['Naam', 'Soort', 'Tarief', 'Verzekerd tot'], ['Robin', 'intern', 95, '31-12-2027'])
    expect(coach).toMatchObject({ kind: 'internal', rates: [], insuredUntil: null })
    expect(row?.warnings.map(({ column }) => column)).toEqual(['rate.hour.amount', 'insuredUntil'])
  })

  it('starts as a candidate whatever the list says of a status', () => {
    const { coach, row } = one(['Naam', 'Status', 'Telefoon'], ['Robin', 'toegelaten', '06'])
    expect(coach?.status).toBe('candidate')
    expect(row?.read.values).toEqual({ name: 'Robin', phone: '06' })
  })

  it('takes one column about VAT for each rate', () => {
    const { coach } = one(['Naam', 'Uurtarief', 'Trajectprijs', 'Btw'], ['Robin', 95, 1500, 'vrijgesteld onderwijs'])
    expect(coach?.rates).toMatchObject([
      { unit: 'hour', vatRegime: 'educationExempt', from: testDate(MESSY_TODAY) },
      { unit: 'trajectory', vatRegime: 'educationExempt', amountCents: 150_000 },
    ])
  })
})

describe('any list', () => {
  it('is planned without a throw, each row comes to one thing, and what is made fits the vault', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 250 }),
      fc.constantFrom('Robin', 'robin', 'intern', '1-1-2026', '31-12-2030', 'EMCC', 'ja', '-', '€ 95', '2025', null),
      fc.double(),
      fc.boolean(),
    )
    const names = table.columns.map(({ label }) => label.nl)
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: names.length }), { maxLength: 6 })
    fc.assert(
      fc.property(rows, fc.constantFrom('skip', 'fill'), (cells, doubles) => {
        const { plan } = planOf([names, ...cells], [testCoach({ name: 'Robin' })], doubles)
        const { rows: all, created, filledIn, skipped, errors } = plan.account
        expect(created + filledIn + skipped + errors).toBe(all)
        for (const coach of [...plan.created, ...plan.changed]) expect(coachSchema.safeParse(coach).success).toBe(true)
        for (const { problems, outcome } of plan.rows) expect(problems.length > 0).toBe(outcome.kind === 'error')
      }),
      { numRuns: 300 },
    )
  })
})
