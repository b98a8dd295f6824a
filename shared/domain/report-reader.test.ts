import { describe, expect, it } from 'vitest'
import { defaultInformationMatrix, informationCodes, informationReaders } from './information-matrix.ts'
import { reportAccess } from './report-reader.ts'
import { day } from './trajectory-fixtures.ts'

const draft = { approvedOn: null }
const approved = { approvedOn: day('2026-07-01') }

describe('the final report', () => {
  it('is read by coachee and coach, who write it, and by the manager once the coachee approved it', () => {
    const kinds = (report: typeof draft | typeof approved) =>
      informationReaders.map((reader) => reportAccess(reader, defaultInformationMatrix, report).kind)
    expect(informationReaders).toEqual(['coachee', 'coach', 'manager', 'hr', 'management'])
    expect(kinds(draft)).toEqual(['text', 'text', 'waits', 'existence', 'nothing'])
    expect(kinds(approved)).toEqual(['text', 'text', 'text', 'existence', 'nothing'])
  })

  it.each(informationCodes)('under the code %s never shows its text before approval but to who writes it', (code) => {
    const matrix = {
      ...defaultInformationMatrix,
      finalReport: { ...defaultInformationMatrix.finalReport, manager: code },
    }
    const { kind } = reportAccess('manager', matrix, draft)
    expect(kind === 'text').toBe(['own', 'approves', 'coAuthor'].includes(code))
  })

  it('leaves the scores out for whom the progress is not', () => {
    const { progress } = defaultInformationMatrix
    const matrix = { ...defaultInformationMatrix, progress: { ...progress, manager: 'no' } } as const
    expect(reportAccess('manager', matrix, approved)).toEqual({ kind: 'text', scores: false })
    expect(reportAccess('coachee', matrix, approved)).toEqual({ kind: 'text', scores: true })
  })
})
