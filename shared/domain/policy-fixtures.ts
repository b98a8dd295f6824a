import { defaultInformationMatrix } from './information-matrix.ts'
import type { ChapterTitles } from './policy-start.ts'
import { defaultParameters } from './policy-parameters.ts'
import { type AdoptedPolicy, type OpenPolicy, policyChapterIds } from './policy.ts'
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

/** Titles of the preset chapters. */
export const testTitles = Object.fromEntries(policyChapterIds.map((id) => [id, `Titel van ${id}`])) as ChapterTitles

/** A draft that can be adopted as it stands. */
export const completeDraft = (change: Partial<OpenPolicy> = {}): OpenPolicy => ({
  id: testContext().newId(),
  version: '1.0',
  language: 'nl',
  status: 'worksCouncil',
  chapters: policyChapterIds.map((id) => ({
    id,
    title: `Titel van ${id}`,
    body: testText(`Tekst van ${id}.`),
    ready: true,
    leftOut: null,
  })),
  forms: [
    {
      id: 'coaching',
      name: 'Coaching',
      definition: 'Gesprekken over een eigen vraag.',
      fitsWhen: ['Er is een eigen vraag.'],
      notWhen: ['Er is geen eigen vraag.'],
      signals: ['Ik loop hier telkens tegenaan.'],
      offered: 'yes',
      who: 'Een toegelaten coach',
      active: true,
    },
  ],
  roles: {
    roles: [{ id: 'hr', name: 'P&O' }],
    tasks: [{ id: 'adopt-policy', phase: 'vision', name: 'Vaststellen', explanation: '', letters: { hr: 'A' } }],
  },
  goals: [
    {
      id: testContext().newId(),
      name: 'Elk traject begint met doelen',
      explanation: '',
      contributesTo: 'organisation',
      indicator: 'share-joint-goals',
      target: 100,
      owner: 'P&O',
    },
  ],
  informationMatrix: defaultInformationMatrix,
  parameters: defaultParameters,
  contributions: [],
  worksCouncil: { status: 'consented', askedOn: null, grounds: ['k'], on: null, note: '' },
  history: [],
  adoption: null,
  withdrawal: null,
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
    criteria: [],
    recordedAt: isoInstantSchema.parse(`${on}T10:00:00.000Z`),
  },
  withdrawal: null,
})

const on = testDate('2026-11-20')

/** A version, complete but for its steps, in every place where one that is not adopted can stand. */
export const policiesByStep = {
  draft: completeDraft({ status: 'draft', worksCouncil: { status: 'open' } }),
  discussion: completeDraft({ status: 'discussion', worksCouncil: { status: 'open' } }),
  notNeeded: completeDraft({ status: 'discussion', worksCouncil: { status: 'notNeeded', on, reason: 'Geen OR.' } }),
  asked: completeDraft({
    status: 'worksCouncil',
    worksCouncil: { status: 'asked', on, grounds: ['k'], meetingOn: null, respondBy: null },
  }),
  consented: completeDraft({
    status: 'worksCouncil',
    worksCouncil: { status: 'consented', askedOn: on, grounds: ['k'], on, note: '' },
  }),
  withheld: completeDraft({
    status: 'worksCouncil',
    worksCouncil: { status: 'withheld', askedOn: on, grounds: ['k'], on, note: 'Te vaag.' },
  }),
} as const satisfies Readonly<Record<string, OpenPolicy>>
