import { beforeAll, describe, expect, it } from 'vitest'
import { type Estimate, loadEstimate, strengthOf } from './passphrase-strength.ts'

describe('the strength of a passphrase', () => {
  let estimate: Estimate
  beforeAll(async () => {
    estimate = await loadEstimate()
  })

  it('says how many characters are missing to the minimum', () => {
    expect(strengthOf('zes123', estimate)).toEqual({ score: 0, advice: 'tooShort', missing: 2 })
  })

  it.each(['wachtwoord', 'welkom01', 'password1', 'qwertyuiop'])('knows %s, in both languages', (known) => {
    expect(strengthOf(known, estimate)).toMatchObject({ advice: 'common' })
  })

  it('never calls fewer than fifteen characters good', () => {
    const { score, advice } = strengthOf('gX7#qP2!vLm9', estimate)
    expect(score).toBeLessThanOrEqual(2)
    expect(advice).toBe('longer')
  })

  it('calls six random words strong', () => {
    expect(strengthOf('broche kleuter lustrum speciaal tikken precies', estimate)).toEqual({
      score: 4,
      advice: null,
      missing: 0,
    })
  })

  it('takes a passphrase of any length', () => {
    expect(strengthOf('a'.repeat(100_000), estimate).score).toBeLessThanOrEqual(1)
  })
})
