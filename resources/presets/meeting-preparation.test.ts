import { describe, expect, it } from 'vitest'
import { day, finishing, ready, running } from '#shared/domain/trajectory-fixtures.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { preparationFor } from '#shared/report/meeting-preparation.ts'
import json from './meeting-preparation.json' with { type: 'json' }
import { meetingPreparationSchema } from './meeting-preparation.schema.ts'
import { meetingPreparation } from './meeting-preparation.ts'

const names = { coachee: 'Sanne de Wit', manager: 'Karim Yildiz', coach: 'Ilse Brouwer' }
const settings = { organisation: 'Gemeente Waterdam', demo: false }
const prepared = (trajectory: Trajectory) =>
  preparationFor({ trajectory, names, settings, madeOn: day('2026-07-01') }, meetingPreparation, 'nl')

it('the texts that ship are complete', () => {
  expect(meetingPreparationSchema.safeParse(json).error?.issues ?? []).toEqual([])
})

describe('the preparation of a three-way meeting', () => {
  it('is for the meeting that comes next', () => {
    expect([ready, running, finishing].map((file) => prepared(file).moment)).toEqual(['start', 'mid', 'end'])
  })

  it('takes about an hour, names the goals, and asks each party its own questions', () => {
    for (const file of [ready, running, finishing]) {
      const { minutes, goals, pages } = prepared(file)
      expect(minutes).toBeGreaterThanOrEqual(30)
      expect(minutes).toBeLessThanOrEqual(90)
      expect(goals).toEqual(['Feedback geven'])
      expect(pages.map(({ name }) => name)).toEqual(['Sanne de Wit', 'Karim Yildiz', 'Ilse Brouwer'])
      expect(pages.every(({ questions }) => questions.length > 0)).toBe(true)
      expect(new Set(pages.map(({ questions }) => questions.join())).size).toBe(3)
    }
  })
})
