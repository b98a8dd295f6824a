import { expect, it } from 'vitest'
import { approveFinalReport, writeFinalReport } from './final-report.ts'
import { codesOf, contextAt, day, finishing, running, valueOf } from './trajectory-fixtures.ts'

const context = contextAt('2026-07-01')
const texts = { reached: ' Zegt vaker wat past. ', atWork: 'Het team merkt het.', next: 'Elke maand terugkijken.' }
const written = valueOf(writeFinalReport(finishing, texts, context))

it('is written after the sessions and says what was reached', () => {
  expect(written.finalReport).toEqual({
    ...texts,
    reached: 'Zegt vaker wat past.',
    writtenOn: '2026-07-01',
    approvedOn: null,
  })
  expect(codesOf(writeFinalReport(running, texts, context))).toEqual(['wrongStatus'])
  expect(codesOf(writeFinalReport(finishing, { ...texts, reached: ' ' }, context))).toEqual(['textMissing'])
})

it('is approved by the coachee as it stands: another text takes another approval', () => {
  const approved = valueOf(approveFinalReport(written, day('2026-07-01'), context))
  expect(approved.finalReport?.approvedOn).toBe('2026-07-01')
  expect(valueOf(writeFinalReport(approved, texts, context))).toEqual(approved)
  const changed = valueOf(writeFinalReport(approved, { ...texts, next: 'Niets meer.' }, context))
  expect(changed.finalReport?.approvedOn).toBeNull()
  expect(valueOf(approveFinalReport(approved, null, context)).finalReport?.approvedOn).toBeNull()
})

it('is not approved before it was written, nor ahead of today', () => {
  expect(codesOf(approveFinalReport(finishing, day('2026-07-01'), context))).toEqual(['notFound'])
  expect(codesOf(approveFinalReport(written, day('2026-06-30'), context))).toEqual(['datesOutOfOrder'])
  expect(codesOf(approveFinalReport(written, day('2026-07-02'), context))).toEqual(['datesOutOfOrder'])
})
