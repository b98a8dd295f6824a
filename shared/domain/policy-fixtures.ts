import { type AdoptedPolicy, type DraftPolicy, policyChapterIds } from './policy.ts'
import { defaultParameters } from './policy-commands.ts'
import { type CommandContext, type Id, idSchema, isoDateSchema, type IsoDate, isoInstantSchema } from './primitives.ts'
import type { RichText } from './rich-text.ts'

/** Values for tests: nothing here is used by the product. */

export const testDate = (text: string): IsoDate => isoDateSchema.parse(text)

/** Ids that differ per call and are the same in every run. */
export function testContext(today = '2026-11-23'): CommandContext {
  let made = 0
  const newId = (): Id => idSchema.parse(`00000000-0000-4000-8000-${String(++made).padStart(12, '1')}`)
  return {
    now: isoInstantSchema.parse(`${today}T09:30:00.000Z`),
    today: testDate(today),
    newId,
    operator: 'Sanne de Wit',
  }
}

export const testText = (...paragraphs: readonly string[]): RichText => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/** A draft that can be adopted as it stands. */
export const completeDraft = (change: Partial<DraftPolicy> = {}): DraftPolicy => ({
  id: testContext().newId(),
  version: '1.0',
  language: 'nl',
  status: 'draft',
  adoption: null,
  chapters: policyChapterIds.map((id) => ({ id, body: testText(`Tekst van ${id}.`), ready: true })),
  parameters: defaultParameters,
  worksCouncil: 'consented',
  ...change,
})

/** An adopted version. */
export const adoptedPolicy = (version: string, on: string, id: Id = testContext().newId()): AdoptedPolicy => ({
  ...completeDraft(),
  id,
  version,
  status: 'adopted',
  adoption: {
    on: testDate(on),
    by: 'Directie',
    reviewBy: testDate('2030-01-01'),
    organisation: 'Gemeente Voorbeeld',
    recordedAt: isoInstantSchema.parse(`${on}T10:00:00.000Z`),
  },
})
