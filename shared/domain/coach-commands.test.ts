import { describe, expect, it } from 'vitest'
import { type CertificateInput, createCoach, editCoach, removeCertificate, saveCertificate } from './coach-commands.ts'
import { assessAndDecide } from './coach-decision.ts'
import { goodAnswers, goodDecision, testCertificate, testCoach, testCriteria } from './coach-fixtures.ts'
import { coachSchema } from './coach.ts'
import { testContext, testDate } from './policy-fixtures.ts'

const ctx = testContext('2026-11-23')
const input = {
  kind: 'external',
  name: ' Marleen Visser ',
  organisation: 'Visser Coaching',
  specialisms: '',
  insuredUntil: testDate('2027-12-31'),
} as const
const paper: CertificateInput = {
  body: 'icf',
  levelId: 'pcc',
  level: 'PCC',
  number: '',
  validFrom: testDate('2025-01-01'),
  validUntil: testDate('2027-12-31'),
  checked: 'tested',
  seenOn: null,
}

describe('a coach', () => {
  it('begins as a candidate without papers', () => {
    const made = createCoach(input, ctx)
    expect(made).toMatchObject({ ok: true, value: { name: 'Marleen Visser', status: 'candidate', certificates: [] } })
    if (made.ok) expect(coachSchema.safeParse(made.value).success).toBe(true)
  })

  it('needs a name, and no text that does not fit', () => {
    expect(createCoach({ ...input, name: ' ', organisation: 'x'.repeat(201) }, ctx)).toEqual({
      ok: false,
      error: [
        { code: 'missing', field: 'name' },
        { code: 'tooLong', field: 'organisation', limit: 200 },
      ],
    })
  })

  it('keeps papers and assessments when edited, and drops an insurance date that no longer applies', () => {
    const coach = testCoach()
    const edited = editCoach(coach, { ...input, kind: 'internal' })
    expect(edited.ok && edited.value).toMatchObject({ kind: 'internal', insuredUntil: null })
    expect(edited.ok && edited.value.certificates).toBe(coach.certificates)
  })
})

describe('a certificate', () => {
  it('is added, replaced and removed', () => {
    const added = saveCertificate(testCoach({ certificates: [] }), paper, null, ctx)
    if (!added.ok) throw new Error('not added')
    const [certificate] = added.value.certificates
    expect(certificate).toMatchObject({ body: 'icf', levelId: 'pcc', level: 'PCC' })
    const replaced = saveCertificate(added.value, { ...paper, level: 'MCC' }, certificate?.id ?? null, ctx)
    expect(replaced.ok && replaced.value.certificates).toEqual([{ ...certificate, level: 'MCC' }])
    expect(certificate && removeCertificate(added.value, certificate.id).certificates).toEqual([])
  })

  it.each([
    [
      'two dates in the wrong order',
      { validUntil: testDate('2024-12-31') },
      { code: 'endsBeforeStart', field: 'validUntil' },
    ],
    ['no start date', { validFrom: null }, { code: 'missing', field: 'validFrom' }],
    ['no end date', { validUntil: null }, { code: 'missing', field: 'validUntil' }],
    ['no level', { level: ' ' }, { code: 'missing', field: 'level' }],
    ['a number that does not fit', { number: 'x'.repeat(201) }, { code: 'tooLong', field: 'number', limit: 200 }],
    ['a register seen tomorrow', { seenOn: testDate('2026-11-24') }, { code: 'inFuture', field: 'seenOn' }],
  ])('is refused with %s', (_, change, error) => {
    expect(saveCertificate(testCoach(), { ...paper, ...change }, null, ctx)).toEqual({ ok: false, error: [error] })
  })

  it('may begin and end on one day', () => {
    expect(saveCertificate(testCoach(), { ...paper, validUntil: testDate('2025-01-01') }, null, ctx).ok).toBe(true)
  })

  it('is refused when the file is full', () => {
    const full = testCoach({ certificates: Array.from({ length: 20 }, () => testCertificate()) })
    expect(saveCertificate(full, paper, null, ctx)).toEqual({
      ok: false,
      error: [{ code: 'tooMany', field: null, limit: 20 }],
    })
  })
})

describe('the status of a coach', () => {
  it('stays suspended until that is lifted, whatever is decided', () => {
    const suspended = testCoach({ suspension: { on: testDate('2026-01-01'), reason: 'Reden' }, status: 'suspended' })
    const assessed = assessAndDecide(suspended, testCriteria, goodAnswers(), goodDecision(), ctx)
    expect(assessed).toMatchObject({ ok: true, value: { status: 'suspended' } })
  })
})
