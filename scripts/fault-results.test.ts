import { expect, test } from 'vitest'
import { faultTable, parseFaultResults } from './fault-results.ts'

test('the table is in the order of the list and says what was done too little of', () => {
  const lines = [
    '{"row":2,"what":"power cuts","done":9000,"outcome":"0 lost"}',
    '{"row":1,"what":"kills","done":300,"outcome":"0 lost"}',
    '',
  ]
  expect(faultTable(parseFaultResults(lines.join('\n'))).split('\n')).toEqual([
    'row  what        done  required  result',
    '1    kills       300   2000      TOO FEW: 0 lost',
    '2    power cuts  9000  5000      0 lost',
  ])
})
