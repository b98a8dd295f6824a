import { describe, expect, it } from 'vitest'
import { parseDate } from './parse-date.ts'

const read = (text: string) => parseDate(text, '2026-11-23')

describe('parseDate', () => {
  it.each([
    ['23-11-2026', '2026-11-23'],
    ['23/11/2026', '2026-11-23'],
    ['3.1.2027', '2027-01-03'],
    ['23-11-26', '2026-11-23'],
    ['23/11', '2026-11-23'],
    ['1-2', '2026-02-01'],
    ['2026-11-23', '2026-11-23'],
    ['23 november 2026', '2026-11-23'],
    ['23 November', '2026-11-23'],
    ['ma 23 nov', '2026-11-23'],
    ['maandag 23 nov. 2026', '2026-11-23'],
    ['1 mrt 2027', '2027-03-01'],
    ['1 maart 2027', '2027-03-01'],
    ['1 mei', '2026-05-01'],
    ['1st May 2027', '2027-05-01'],
    ['  5 okt 2026 ', '2026-10-05'],
    ['29-2-2028', '2028-02-29'],
  ])('reads %s', (text, date) => {
    expect(read(text)).toBe(date)
  })

  it.each(['', 'morgen', '31-4-2026', '29-2-2027', '0-1-2026', '1-13-2026', '23 foo 2026', '23 m 2026', '1-1-1026'])(
    'refuses %s, which is no existing date',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )

  it('takes the day first, as in Dutch and British use', () => {
    expect(read('3/4/2026')).toBe('2026-04-03')
  })
})
