import { describe, expect, it } from 'vitest'
import { defaultInformationMatrix } from '#shared/domain/information-matrix.ts'
import { defaultParameters } from '#shared/domain/policy-parameters.ts'
import { languageSchema } from '#shared/domain/primitives.ts'
import { coach, day, greenIntake, ready, requested, running } from '#shared/domain/trajectory-fixtures.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { agreementDocument, type AgreementSubject } from '#shared/report/agreement-document.ts'
import json from './agreement.json' with { type: 'json' }
import { agreementSchema } from './agreement.schema.ts'
import { agreementPreset } from './agreement.ts'

const words = {
  day: (date: string) => date,
  money: (cents: number) => `€ ${cents / 100}`,
  months: (count: number) => `${count} m`,
  sessions: (count: number) => `${count} s`,
  reason: (reason: string) => reason,
  reader: (reader: string) => reader,
  item: (item: string) => item,
  code: (code: string) => code,
} as const

const made = (trajectory: Trajectory, change: Partial<AgreementSubject> = {}, language: 'nl' | 'en' = 'nl') =>
  agreementDocument(
    {
      trajectory,
      names: { coachee: 'Sanne de Wit', manager: 'Karim Yildiz', coach: 'Ilse Brouwer' },
      coach,
      policyVersion: '1.0',
      rules: defaultParameters,
      matrix: defaultInformationMatrix,
      settings: { organisation: 'Zonnedael', demo: false, operator: 'Noor Visser' },
      madeOn: day('2026-01-25'),
      ...change,
    },
    agreementPreset,
    { ...words, language },
  )
const ids = (document: ReturnType<typeof made>) => document.clauses.map(({ id }) => id)

it('the agreement that ships with the product fits its schema', () => {
  expect(agreementSchema.safeParse(json).error?.issues ?? []).toEqual([])
})

describe.each(languageSchema.options)('the agreement in %s', (language) => {
  const internal = { ...coach, kind: 'internal' as const, complaintsRoute: 'De klachtencommissie' }
  it.each<[string, Trajectory, Partial<AgreementSubject>]>([
    ['before the start', ready, {}],
    ['while it runs', running, {}],
    ['with an internal coach', running, { coach: internal }],
    ['without a coach or a policy', requested, { coach: null, policyVersion: null }],
  ])('leaves nothing to fill in %s', (_, trajectory, change) => {
    const text = JSON.stringify(made(trajectory, change, language))
    expect(text).not.toMatch(/\{\{|\}\}/)
    // A value that is not known would leave two spaces, or a space before a full stop.
    expect(text).not.toMatch(/[^ ] {2}[^ ]| \./)
  })
})

it('has the clauses that fit the coach, the dates and the intake', () => {
  expect(ids(made(ready))).toEqual(expect.arrayContaining(['goals', 'sessions', 'insurance', 'data-external-coach']))
  expect(ids(made(ready))).not.toContain('period-sessions')
  expect(ids(made(running))).toContain('period-sessions')
  expect(ids(made(ready, { coach: { ...coach, kind: 'internal' } }))).not.toContain('insurance')
  expect(ids(made(ready))).not.toContain('improvement-plan')
  const plan = { ...ready, intake: { ...greenIntake, answers: { ...greenIntake.answers, R8: 'yes' as const } } }
  expect(ids(made(plan))).toContain('improvement-plan')
  const free = { ...ready, goals: [], goalWaiver: { reason: 'Nieuwe rol', by: 'Karim', on: day('2026-01-20') } }
  expect(ids(made(free))).toContain('free-space')
  expect(made(free).clauses.find(({ id }) => id === 'free-space')?.text).toContain('Nieuwe rol.')
})

it('shows each goal from the best level down, the matrix, and who agreed when', () => {
  const document = made(ready)
  expect(document.goals[0]?.levels.map(({ score }) => score)).toEqual([2, 1, 0, -1, -2])
  expect(document.goals[0]?.levels[0]?.text).toBe('het team doet het onderling')
  expect(document.matrix.rows[0]).toEqual({ item: 'trajectory', cells: ['yes', 'yes', 'yes', 'yes', 'count'] })
  expect(document.signatures.map(({ name, agreedOn }) => [name, agreedOn])).toEqual([
    ['Sanne de Wit', '2026-01-20'],
    ['Karim Yildiz', '2026-01-20'],
    ['Ilse Brouwer', '2026-01-21'],
  ])
})
