import { describe, expect, it } from 'vitest'
import { barrierOf, possibleCodes, resetInformation, setInformation } from './information-matrix-commands.ts'
import {
  defaultInformationMatrix,
  informationCodes,
  informationItems,
  informationReaders,
} from './information-matrix.ts'
import { completeDraft } from './policy-fixtures.ts'
import { policySchema } from './policy.ts'

const draft = completeDraft({ status: 'draft' })
const cells = informationItems.flatMap((item) => informationReaders.map((reader) => [item, reader] as const))
const outside = ['manager', 'hr', 'management'] as const

describe('the information matrix', () => {
  it('changes one cell', () => {
    const changed = setInformation(draft, 'progress', 'hr', 'no')
    expect(changed.ok && changed.value.informationMatrix).toEqual({
      ...defaultInformationMatrix,
      progress: { ...defaultInformationMatrix.progress, hr: 'no' },
    })
    expect(changed.ok && policySchema.safeParse(changed.value).success).toBe(true)
  })

  it('goes back to the proposal', () => {
    const changed = setInformation(draft, 'progress', 'hr', 'no')
    expect(changed.ok && resetInformation(changed.value)).toEqual({ ok: true, value: draft })
  })

  it.each(cells)('offers what the proposal gives for %s to the %s, and "no"', (item, reader) => {
    expect(possibleCodes(item, reader)).toContain(defaultInformationMatrix[item][reader])
    expect(possibleCodes(item, reader)).toContain('no')
  })

  it('takes exactly the words that it offers', () => {
    for (const [item, reader] of cells) {
      const taken = informationCodes.filter((code) => setInformation(draft, item, reader, code).ok)
      expect(taken, `${item} ${reader}`).toEqual(possibleCodes(item, reader))
    }
  })

  it('refuses a word that means nothing for the item', () => {
    expect(setInformation(draft, 'workGoals', 'hr', 'sum')).toEqual({ ok: false, error: { code: 'meaningless' } })
    expect(setInformation(draft, 'invoice', 'manager', 'ifBudgetHolder').ok).toBe(true)
  })

  it('takes no change while the version lies with the works council', () => {
    const asked = { ...draft, status: 'worksCouncil' } as const
    expect(setInformation(asked, 'progress', 'hr', 'no')).toEqual({ ok: false, error: { code: 'withWorksCouncil' } })
    expect(resetInformation(asked)).toEqual({ ok: false, error: { code: 'withWorksCouncil' } })
    expect(setInformation({ ...draft, status: 'discussion' }, 'progress', 'hr', 'no').ok).toBe(true)
  })
})

describe('principle 2 of the product', () => {
  const barred = (barrier: string) => ({ ok: false, error: { code: 'barred', barrier } })

  it.each(outside)('keeps what is said between coach and coachee from the %s, whatever word is tried', (reader) => {
    for (const code of informationCodes.filter((each) => each !== 'no'))
      expect(setInformation(draft, 'privateContent', reader, code), code).toEqual(barred('staysBetweenCoachAndCoachee'))
  })

  it.each(['evaluationCoachee', 'openAnswerCoachee'] as const)('keeps %s from the manager', (item) => {
    for (const code of informationCodes.filter((each) => each !== 'no'))
      expect(setInformation(draft, item, 'manager', code), code).toEqual(barred('answersNotToManager'))
  })

  it('gives HR no more of the coachee’s answers than the questionnaire announces', () => {
    expect(possibleCodes('evaluationCoachee', 'hr')).toEqual(['no', 'score', 'average'])
    expect(possibleCodes('openAnswerCoachee', 'hr')).toEqual(['yes', 'no', 'ifAllowed'])
    expect(setInformation(draft, 'evaluationCoachee', 'hr', 'yes')).toEqual(barred('answersOnlyAsAnnounced'))
    expect(setInformation(draft, 'evaluationCoachee', 'hr', 'viaCoachee')).toEqual(barred('answersOnlyAsAnnounced'))
  })

  it('gives management totals only, of whatever item', () => {
    for (const item of informationItems) {
      expect(setInformation(draft, item, 'management', 'yes').ok, item).toBe(false)
      expect(barrierOf(item, 'management'), item).not.toBeNull()
    }
    expect(possibleCodes('evaluationCoachee', 'management')).toEqual(['no', 'average'])
    expect(possibleCodes('openAnswerCoachee', 'management')).toEqual(['no'])
  })

  it('leaves the coachee and the coach free', () => {
    for (const item of informationItems)
      for (const reader of ['coachee', 'coach'] as const) expect(barrierOf(item, reader)).toBeNull()
  })
})
