import { describe, expect, it } from 'vitest'
import { isoDateSchema, languageSchema } from '#shared/domain/primitives.ts'
import { sampleTrajectory } from '#shared/testing/trajectory-sample.ts'
import { decisionLetter, decisionLetterKind, decisionLetterKinds } from '#shared/report/decision-letter.ts'
import json from './decision-letters.json' with { type: 'json' }
import { decisionLettersSchema } from './decision-letters.schema.ts'
import { decisionLetterPreset } from './decision-letters.ts'

const on = isoDateSchema.parse('2026-02-02')
const rejection = { reason: 'De feedback is nog niet gegeven', alternative: 'Eerst een gesprek.', by: 'Noor Visser' }
const files = {
  approved: sampleTrajectory(1, { status: 'matching', decidedOn: '2026-01-20' }),
  otherForm: sampleTrajectory(1, { status: 'referred', decidedOn: '2026-01-20', referredTo: 'training', rejection }),
  elsewhere: sampleTrajectory(1, {
    status: 'referred',
    decidedOn: '2026-01-20',
    rejection: { ...rejection, reason: 'Coaching past nu niet.', alternative: '' },
  }),
  rejected: sampleTrajectory(1, { status: 'rejected', decidedOn: '2026-01-20', rejection }),
  onHold: sampleTrajectory(1, { status: 'onHold', hold: { until: '2026-03-01', resumeTo: 'intake' } }),
}

it('the letters that ship with the product fit their schema', () => {
  expect(decisionLettersSchema.safeParse(json).error?.issues ?? []).toEqual([])
})

describe.each(decisionLetterKinds)('the letter %s', (kind) => {
  it('belongs to a request as it stands', () => {
    expect(decisionLetterKind(files[kind])).toBe(kind)
  })

  it.each(languageSchema.options)('is filled in completely in %s, and never speaks of health', (language) => {
    const letter = decisionLetter(
      {
        trajectory: files[kind],
        coachee: 'Sanne de Wit',
        manager: 'Karim Yildiz',
        formName: 'Training',
        retentionMonths: 3,
        settings: { organisation: 'Zonnedael', demo: false },
      },
      {
        date: on,
        sender: 'Noor Visser',
        senderRole: 'adviseur P&O',
        hrContact: 'Noor Visser (123)',
        reviewContact: 'Ada Pool',
        objectionDate: on,
      },
      decisionLetterPreset(kind),
      { language, day: (date) => date, months: (count) => `${count} m`, sessions: (count) => `${count} s` },
    )
    const text = JSON.stringify(letter)
    expect(text).not.toMatch(/\{\{|\}\}/)
    expect(text).not.toMatch(/ziek|verzuim|arts|gezondheid|illness|health|doctor/i)
    expect(text).toContain('Sanne de Wit')
    expect(text).toContain('2026-01-12')
    if (kind === 'rejected') expect(text).toContain('De feedback is nog niet gegeven. ')
    if (kind === 'elsewhere') expect(text).not.toContain('Ada Pool')
  })
})

it('there is no letter before the decision, nor once the trajectory runs', () => {
  expect(decisionLetterKind(sampleTrajectory(1))).toBeNull()
  expect(decisionLetterKind(sampleTrajectory(1, { status: 'running', startedOn: '2026-02-02' }))).toBeNull()
})
