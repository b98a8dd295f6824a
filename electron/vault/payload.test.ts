import { describe, expect, test } from 'vitest'
import { decodeSnapshotPayload, encodeSnapshotRows } from './payload.ts'

describe('a chunk of a snapshot', () => {
  const doc = { name: 'Zoë ’s-Gravesande €\u2028 🙂 \\u00eb', empty: '' }
  const chunk = encodeSnapshotRows('people', [JSON.stringify({ id: 'a', rev: 1, doc })])

  test('is ASCII', () => {
    expect(Math.max(...chunk)).toBeLessThan(0x80)
  })

  test('gives every character back', () => {
    const rows = [{ id: 'a', rev: 1, doc }]
    expect(decodeSnapshotPayload(chunk, 'snap')).toMatchObject({ payload: { kind: 'rows', rows }, isAsWritten: true })
  })

  test('is read when it was written in UTF-8, as before', () => {
    const before = Buffer.from(
      `{"v":1,"kind":"rows","table":"people","rows":[{"id":"a","rev":1,"doc":{"name":"Zoë"}}]}`,
    )
    expect(decodeSnapshotPayload(before, 'snap').payload).toMatchObject({ rows: [{ doc: { name: 'Zoë' } }] })
  })
})
