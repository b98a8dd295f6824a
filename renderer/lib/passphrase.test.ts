import { describe, expect, it } from 'vitest'
import { entropyBits, type FillRandom, passphraseLength, randomIndex, randomWords } from './passphrase.ts'

/** Gives these numbers, one after the other. */
const scripted = (...numbers: number[]): FillRandom => {
  const rest = [...numbers]
  return (array) => {
    array[0] = rest.shift() ?? 0
  }
}

describe('randomIndex', () => {
  it('throws away what would favour the first words', () => {
    // 2³² = 3 · 1,431,655,765 + 1: with three words only the very last number is one too many.
    expect(randomIndex(3, scripted(2 ** 32 - 1, 7))).toBe(1)
  })

  it('uses the last number that is still fair', () => {
    expect(randomIndex(3, scripted(2 ** 32 - 2))).toBe(2)
  })

  it('throws nothing away when the count divides the range', () => {
    expect(randomIndex(1024, scripted(2 ** 32 - 1))).toBe(1023)
  })
})

describe('randomWords', () => {
  it('joins as many words as asked, repeats included', () => {
    expect(randomWords(['aap', 'noot', 'mies'], 4, scripted(0, 2, 2, 4))).toBe('aap mies mies noot')
  })
})

describe('entropyBits', () => {
  it('counts 77.5 bits for six words of the 7,776 of a five-dice list', () => {
    // log2(6⁵) = 12.925 bits a word: the figure the EFF gives for its list.
    expect(entropyBits(7776, 6)).toBeCloseTo(77.55, 2)
  })
})

describe('passphraseLength', () => {
  it('counts code points after composing, as the vault does', () => {
    expect(passphraseLength('e\u0301')).toBe(1)
    expect(passphraseLength('🔑🔑')).toBe(2)
  })
})
