import { expect, test } from 'vitest'
import { proposedName } from './proposed-name.ts'
import { textsFor } from './texts.ts'

test('a proposed file name says which document and which version, in the language of the document', () => {
  const [dutch, english] = [textsFor('nl'), textsFor('en')]
  expect(proposedName({ document: 'policy', suffix: '1.0' }, dutch, '.pdf')).toBe('Coachbeleid 1.0.pdf')
  expect(proposedName({ document: 'policy', suffix: '1.0' }, dutch, '.docx')).toBe('Coachbeleid 1.0.docx')
  expect(proposedName({ document: 'management-report', suffix: '' }, english, '.pdf')).toBe(
    'Coaching management report.pdf',
  )
  expect(proposedName({ document: 'recovery-key', suffix: '' }, dutch, '.pdf')).toBe('Herstelsleutel Coachbeleid.pdf')
  expect(proposedName({ document: 'employee-summary', suffix: '2.1' }, english, '.docx')).toBe('Coaching here 2.1.docx')
  expect(proposedName({ document: 'council-letter', suffix: '2.1' }, dutch, '.pdf')).toBe(
    'Brief aan de ondernemingsraad over coachbeleid 2.1.pdf',
  )
  expect(proposedName({ document: 'coach-register', suffix: '2026-11-24' }, english, '.csv')).toBe(
    'Register of coaches 2026-11-24.csv',
  )
  expect(proposedName({ document: 'coach-comparison', suffix: '2026-11-24' }, dutch, '.pdf')).toBe(
    'Vergelijking van coaches 2026-11-24.pdf',
  )
  expect(proposedName({ document: 'remind-list', suffix: '2026-11-24' }, dutch, '.pdf')).toBe(
    'Herinneringen coachtrajecten 2026-11-24.pdf',
  )
})
