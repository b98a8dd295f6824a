import { describe, expect, it } from 'vitest'
import { type Bridge, MOST_DOCUMENT_BYTES } from '#shared/ipc/main-contract.ts'
import { saveDocumentWith } from './save-document.ts'

const order = { format: 'docx', document: 'policy', suffix: '1.0', language: 'nl' } as const
const bytes = new Uint8Array([0x50, 0x4b, 3, 4])

/** A main process of which `document:save` does what the test says, with what it was asked and whether the trail was told. */
function desk(answer: (payload: unknown) => Promise<unknown>) {
  const seen: { asked: unknown[]; told: number } = { asked: [], told: 0 }
  const invoke = ((channel: string, payload: unknown) => {
    seen.asked.push([channel, payload])
    return answer(payload)
    // The contract ties the answer to the channel; the test answers only this one.
  }) as Bridge['invoke']
  return { seen, given: { invoke, tell: () => Promise.resolve((seen.told += 1)) } }
}

describe('saving a document that the page makes', () => {
  it('hands its bytes to main and tells the audit trail when they are on disk', async () => {
    const { seen, given } = desk(() => Promise.resolve({ ok: true, value: { fileName: 'a.docx' } }))
    expect(await saveDocumentWith(given, order, () => Promise.resolve(bytes))).toMatchObject({ ok: true })
    expect(seen).toEqual({ asked: [['document:save', { ...order, bytes }]], told: 1 })
  })

  it('tells nothing when the operator changed their mind', async () => {
    const { seen, given } = desk(() => Promise.resolve({ ok: false, error: { code: 'cancelled' } }))
    expect(await saveDocumentWith(given, order, () => Promise.resolve(bytes))).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    })
    expect(seen.told).toBe(0)
  })

  it('says so when the document cannot be made, is too large or is refused', async () => {
    const { seen, given } = desk(() => Promise.reject(new Error('refused')))
    const notADocument = { ok: false, error: { code: 'notADocument' } }
    expect(await saveDocumentWith(given, order, () => Promise.reject(new Error('no')))).toEqual(notADocument)
    expect(
      await saveDocumentWith(given, order, () => Promise.resolve(new Uint8Array(MOST_DOCUMENT_BYTES + 1))),
    ).toEqual({
      ok: false,
      error: { code: 'tooLarge' },
    })
    expect(seen.asked).toEqual([])
    expect(await saveDocumentWith(given, order, () => Promise.resolve(bytes))).toEqual(notADocument)
    expect(seen.told).toBe(0)
  })
})
