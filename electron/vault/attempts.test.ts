import { expect, test } from 'vitest'
import { Attempts } from './attempts.ts'

test('two wrong passphrases cost nothing, then the wait doubles up to a minute', () => {
  let ms = 0
  const attempts = new Attempts(() => ms)
  const waits = Array.from({ length: 11 }, () => {
    const wait = attempts.wrong()
    ms += wait * 1_000
    return wait
  })
  expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
})

test('the wait counts down in whole seconds and ends', () => {
  let ms = 0
  const attempts = new Attempts(() => ms)
  for (let n = 0; n < 4; n += 1) attempts.wrong()
  expect(attempts.remainingSeconds()).toBe(2)
  ms = 1_001
  expect(attempts.remainingSeconds()).toBe(1)
  ms = 2_000
  expect(attempts.remainingSeconds()).toBe(0)
})

test('the right passphrase starts the count again', () => {
  const attempts = new Attempts(() => 0)
  for (let n = 0; n < 5; n += 1) attempts.wrong()
  attempts.right()
  expect(attempts.remainingSeconds()).toBe(0)
  expect(attempts.wrong()).toBe(0)
})
