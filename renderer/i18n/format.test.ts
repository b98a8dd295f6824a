import { describe, expect, it } from 'vitest'
import { formats } from './format.ts'

/** Intl writes no-break spaces; a test reads better without. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const nl = formats('nl')
const en = formats('en')

describe('formats', () => {
  it('write dates as the language does', () => {
    expect(nl.date('2026-11-23')).toBe('23 november 2026')
    expect(en.date('2026-11-23')).toBe('23 November 2026')
    expect(nl.shortDate('2026-11-03')).toBe('03-11-2026')
    expect(en.shortDate('2026-11-03')).toBe('03/11/2026')
    expect(nl.dayAndMonth('2026-11-23')).toBe('ma 23 nov')
  })

  it('never shift a date by time zone', () => {
    expect(nl.date('2026-01-01')).toBe('1 januari 2026')
    expect(nl.date('2026-12-31')).toBe('31 december 2026')
  })

  it('show what is no date as it is', () => {
    expect(nl.date('morgen')).toBe('morgen')
  })

  it('write numbers and money from whole cents', () => {
    expect(nl.number(1250)).toBe('1.250')
    expect(nl.number(12.345, 2)).toBe('12,35')
    expect(en.number(1250.5, 1)).toBe('1,250.5')
    expect(plain(nl.money(125_000))).toBe('€ 1.250,00')
    expect(plain(en.money(125_000))).toBe('€1,250.00')
  })

  it('write shares as percentages', () => {
    expect(plain(nl.percent(0.416))).toBe('42%')
  })

  it('sort and list as the language does', () => {
    expect(['zon', 'Öl', 'appel 10', 'appel 9'].toSorted(nl.compare)).toEqual(['appel 9', 'appel 10', 'Öl', 'zon'])
    expect(nl.list(['a', 'b', 'c'])).toBe('a, b en c')
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
  })
})
