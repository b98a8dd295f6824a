import { describe, expect, it } from 'vitest'
import type { Share } from '#shared/domain/anonymity.ts'
import { formats } from '#renderer/i18n/format.ts'
import { cellText, reachedSentence, shareText } from '#renderer/i18n/figures.ts'
import { printText } from './print-text.ts'

const dutch = { t: printText('nl'), formats: formats('nl') }
const share = (value: number): Share => ({ kind: 'value', value })

describe('figures as text', () => {
  it('says a hidden figure with a dash and an absent one with a word', () => {
    expect(cellText({ kind: 'hidden' }, String, dutch)).toBe('–')
    expect(cellText({ kind: 'empty' }, String, dutch)).toBe('geen')
    expect(cellText({ kind: 'value', value: 0 }, String, dutch)).toBe('0')
  })
  it('rounds bounds outward, so that what is said stays true', () => {
    expect(shareText({ kind: 'moreThan', value: 0.876 }, dutch)).toBe('meer dan 87%')
    expect(shareText({ kind: 'lessThan', value: 0.121 }, dutch)).toBe('minder dan 13%')
    expect(shareText({ kind: 'about', value: 0.15 }, dutch)).toBe('ongeveer 15%')
  })
  it('says 0 % and 100 % only when that is exactly so', () => {
    expect([share(0), share(0.002), share(0.998), share(1)].map((of) => shareText(of, dutch))).toEqual([
      '0%',
      '1%',
      '99%',
      '100%',
    ])
  })
})

describe('the sentence about goals', () => {
  it.each([
    [share(0.78), 'Acht van de tien doelen zijn gehaald of overtroffen.'],
    [share(0.1), 'Eén van de tien doelen is gehaald of overtroffen.'],
    [share(1), 'Alle doelen zijn gehaald of overtroffen.'],
    [share(0.97), 'Bijna alle doelen zijn gehaald of overtroffen.'],
    [share(0), 'Geen van de doelen is gehaald.'],
    [share(0.02), 'Bijna geen van de doelen is gehaald.'],
  ])('%j reads as people say it', (of, sentence) => {
    expect(reachedSentence(of, dutch)).toBe(sentence)
  })
  it('says that nothing may be said', () => {
    expect(reachedSentence({ kind: 'hidden' }, dutch)).toMatch(/te weinig mensen/)
  })
  it('begins with a capital in English too', () => {
    expect(reachedSentence(share(0.4), { t: printText('en'), formats: formats('en') })).toBe(
      'Four in ten goals were reached or exceeded.',
    )
  })
})
