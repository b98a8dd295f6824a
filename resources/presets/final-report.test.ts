import { describe, expect, it } from 'vitest'
import { finalReportTexts } from './final-report.ts'
import { defaultInformationMatrix, informationReaders } from '#shared/domain/information-matrix.ts'
import { completeGoal, day, finishing, idOf, scoredGoal } from '#shared/domain/trajectory-fixtures.ts'
import {
  finalReportDocument,
  type FinalReportFacts,
  type FinalReportWords,
} from '#shared/report/final-report-document.ts'

const words: FinalReportWords = {
  ...finalReportTexts.nl,
  language: 'nl',
  reader: (reader) => reader,
  day: (date) => date,
  score: (t) => t.toFixed(1),
  level: (level) => String(level),
}
const text = {
  reached: 'Zegt wat past.',
  atWork: 'Het team merkt het.',
  next: 'Elke maand terug.',
  writtenOn: day('2026-06-12'),
}
const factsWith = (approvedOn: string | null): FinalReportFacts => ({
  trajectory: {
    ...finishing,
    goals: [scoredGoal(completeGoal, 1)],
    finalReport: { ...text, approvedOn: approvedOn === null ? null : day(approvedOn) },
  },
  names: { coachee: 'Sanne de Wit', manager: 'Karim Yildiz', coach: 'Ilse Brouwer' },
  matrix: defaultInformationMatrix,
  settings: { organisation: 'Gemeente Waterdam', demo: false },
  madeOn: day('2026-07-01'),
})
const said = (facts: FinalReportFacts, reader: (typeof informationReaders)[number]) =>
  JSON.stringify(finalReportDocument(facts, reader, words)?.blocks ?? null)

describe('the final report on paper', () => {
  it('exists before approval for coachee and coach only, and says that it is a draft', () => {
    const draft = factsWith(null)
    const readers = informationReaders.filter((reader) => finalReportDocument(draft, reader, words) !== null)
    expect(readers).toEqual(['coachee', 'coach'])
    expect(said(draft, 'coach')).toContain(words.label.draft)
  })

  it('exists after approval for the manager too, with the levels in words and the score', () => {
    const approved = factsWith('2026-06-20')
    expect(said(approved, 'hr')).toBe('null')
    expect(said(approved, 'management')).toBe('null')
    const page = said(approved, 'manager')
    for (const part of ['Zegt wat past.', 'Het team merkt het.', 'elke week', '30.0 → 60.0', '+30.0', '2026-06-20']) {
      expect(page).toContain(part)
    }
  })

  it('leaves levels and scores out for whom the progress is not, and goals that were given up for everybody', () => {
    const approved = factsWith('2026-06-20')
    const { progress } = defaultInformationMatrix
    const closed = {
      ...approved,
      matrix: { ...defaultInformationMatrix, progress: { ...progress, manager: 'no' } },
    } as const
    expect(said(closed, 'manager')).not.toContain('elke week')
    expect(said(closed, 'manager')).toContain('Feedback geven')
    const dropped = { ...completeGoal, title: 'Ander doel', dropped: { on: day('2026-03-01'), reason: 'x' } }
    const trajectory = { ...approved.trajectory, goals: [...approved.trajectory.goals, dropped] }
    expect(said({ ...approved, trajectory }, 'coachee')).not.toContain('Ander doel')
  })

  it('shows the latest observations and says how many more there are', () => {
    const noticed = Array.from({ length: 7 }, (_, n) => ({
      id: idOf(200 + n),
      by: 'colleague' as const,
      what: `Waarneming ${n}.`,
      since: day(`2026-04-0${n + 1}`),
    }))
    const base = factsWith('2026-06-20')
    const page = said({ ...base, trajectory: { ...base.trajectory, goals: [{ ...completeGoal, noticed }] } }, 'coachee')
    expect(page).toContain('Waarneming 6.')
    expect(page).not.toContain('Waarneming 1.')
    expect(page).toContain('En nog 2 waarnemingen.')
  })
})
