import { describe, expect, test } from 'vitest'
import { type Attachment, attachmentSchema } from './attachment.ts'
import {
  agreementOwner,
  type AttachmentOwner,
  belongsTo,
  certificateOwner,
  isEarlierAgreement,
  newAttachment,
  newestFirst,
} from './attachment-owner.ts'
import { testCertificate, testCoach } from './coach-fixtures.ts'
import { idOf } from './trajectory-fixtures.ts'
import { completeGoal, ready, running } from './trajectory-fixtures.ts'
import type { Goal, Trajectory } from './trajectory.ts'
import { isoInstantSchema } from './primitives.ts'

const at = (time: string) => ({ now: isoInstantSchema.parse(`2026-11-23T${time}:00.000Z`) })
const file = (n: number) =>
  ({ id: idOf(n), fileName: 'scan.pdf', mediaType: 'application/pdf', bytes: 10, sha256: 'a'.repeat(64) }) as const
const attached = (owner: AttachmentOwner, n = 900, time = '10:00'): Attachment =>
  newAttachment(file(n), owner, at(time))

const withGoal = (change: Partial<Goal>): Trajectory => ({ ...ready, goals: [{ ...completeGoal, ...change }] })

describe('the file of a certificate', () => {
  const [one, other] = [testCertificate(), testCertificate()]
  const coach = testCoach({ certificates: [one, other] })

  test('belongs to that certificate of that coach only', () => {
    const evidence = attached(certificateOwner(coach, one.id))
    expect(attachmentSchema.parse(evidence)).toEqual(evidence)
    expect(belongsTo(evidence, certificateOwner(coach, one.id))).toBe(true)
    expect(belongsTo(evidence, certificateOwner(coach, other.id))).toBe(false)
    expect(belongsTo(evidence, certificateOwner(testCoach(), one.id))).toBe(false)
    expect(belongsTo(evidence, { ...certificateOwner(coach, one.id), table: 'trajectories' })).toBe(false)
  })
})

describe('the signed agreement of a trajectory', () => {
  const signed = attached(agreementOwner(ready))

  test('stays with its version when it starts, is scored and comes to an end', () => {
    for (const later of [
      running,
      withGoal({ scores: [{ moment: 'end', by: 'joint', score: 1 }], deteriorated: true }),
      { ...ready, plannedSessions: 9 },
    ]) {
      expect(belongsTo(signed, agreementOwner(later))).toBe(true)
      expect(isEarlierAgreement(signed, agreementOwner(later))).toBe(false)
    }
  })

  test.each<[string, Trajectory]>([
    ['a goal has another title', withGoal({ title: 'Feedback vragen' })],
    ['a level of a goal reads otherwise', withGoal({ levels: ['nooit', 'soms', 'elke maand', 'elke week', 'altijd'] })],
    ['a goal counts for more', withGoal({ importance: 2 })],
    ['a goal is added', { ...ready, goals: [completeGoal, { ...completeGoal, id: idOf(21) }] }],
    ['there is no goal any more', { ...ready, goals: [] }],
    ['the coach is another one', { ...ready, coachId: idOf(99) }],
    ['the manager is another one', { ...ready, managerId: idOf(99) }],
  ])('is one of an earlier version when %s', (_what, after) => {
    expect(belongsTo(signed, agreementOwner(after))).toBe(false)
    expect(isEarlierAgreement(signed, agreementOwner(after))).toBe(true)
  })

  test('counts again when the goals say the same as before', () => {
    expect(belongsTo(signed, agreementOwner(withGoal({ ...completeGoal })))).toBe(true)
  })

  test('is never an earlier agreement of another trajectory', () => {
    expect(isEarlierAgreement(signed, agreementOwner({ ...withGoal({ title: 'x' }), id: idOf(77) }))).toBe(false)
    const evidence = attached(certificateOwner({ id: ready.id }, idOf(5)))
    expect(isEarlierAgreement(evidence, agreementOwner(ready))).toBe(false)
  })
})

test('files stand newest first, and those of one moment always in the same order', () => {
  const owner = agreementOwner(ready)
  const [first, second, third] = [attached(owner, 903, '09:00'), attached(owner, 901), attached(owner, 902)]
  for (const order of [
    [first, second, third],
    [third, second, first],
  ]) {
    expect(order.toSorted(newestFirst)).toEqual([second, third, first])
  }
})
