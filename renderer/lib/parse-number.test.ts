import { describe, expect, it } from 'vitest'
import { parseNumber } from './parse-number.ts'

describe('parseNumber', () => {
  it.each([
    ['1.250,00', 1250],
    ['1.250', 1250],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['€ 1.234.567,89', 1_234_567.89],
    ['-3', -3],
    ['−3', -3],
    ['1 250', 1250],
    ['0', 0],
  ])('reads %s in Dutch', (text, value) => {
    expect(parseNumber(text, 'nl')).toBe(value)
  })

  it.each([
    ['1,250.00', 1250],
    ['1,250', 1250],
    ['12.5', 12.5],
    ['12,5', 12.5],
  ])('reads %s in English', (text, value) => {
    expect(parseNumber(text, 'en')).toBe(value)
  })

  it.each(['', 'abc', '1.2.3', '12,5,5', '1e9', '--1', '12.3456.7', ','])('refuses %s', (text) => {
    expect(parseNumber(text, 'nl')).toBeNull()
  })
})
