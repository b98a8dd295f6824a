import { expect, test } from 'vitest'
import { noteResult } from './testing/fault-table.ts'
import { statesAfterPowerLoss } from './testing/power-loss.ts'
import { RecordingFiles } from './testing/recording-files.ts'
import { brokenPromise, expectationAt } from './testing/expectation.ts'
import { ScriptedSession, type Step } from './testing/scripted-session.ts'
import { scripts } from './testing/scripts.ts'

let states = 0

/** What is broken in each disk that a power cut may leave, none when all is well. */
async function brokenPromises(files: RecordingFiles, steps: readonly Step[]): Promise<readonly string[]> {
  const session = new ScriptedSession(files, () => files.operations.length)
  await session.play(steps)
  expect(session.errors).toEqual([])
  const broken: string[] = []
  for (const { after, disk } of statesAfterPowerLoss(files.operations)) {
    const expected = expectationAt(session.expectations, after)
    if (expected.created) states += 1
    const problem = await brokenPromise(disk, expected)
    if (problem !== null) broken.push(`after operation ${after}: ${problem}`)
  }
  return broken
}

test.each(Object.entries(scripts))(
  'a power cut at any moment of "%s" loses nothing acknowledged',
  async (_name, steps) => {
    expect(await brokenPromises(new RecordingFiles(), steps)).toEqual([])
  },
)

test('that was at least 5,000 disks', () => {
  expect(states).toBeGreaterThanOrEqual(5_000)
  noteResult(2, `disks after a power cut, ${Object.keys(scripts).length} sessions`, states, '0 lost, 0 unopenable')
})

/** A vault that forgets to flush, as a positive control: the states above must be able to tell. */
class Unflushed extends RecordingFiles {
  readonly #forgotten: ReadonlySet<string>

  constructor(...forgotten: readonly ('fsync' | 'fdatasync' | 'syncFolder')[]) {
    super()
    this.#forgotten = new Set(forgotten)
  }

  override fsync(fd: number): void {
    if (!this.#forgotten.has('fsync')) super.fsync(fd)
  }

  override fdatasync(fd: number): void {
    if (!this.#forgotten.has('fdatasync')) super.fdatasync(fd)
  }

  override syncFolder(path: string): void {
    if (!this.#forgotten.has('syncFolder')) super.syncFolder(path)
  }
}

test.each(['fsync', 'fdatasync', 'syncFolder'] as const)(
  'without %s acknowledged changes would be lost',
  async (call) => {
    const steps = scripts['a snapshot in the middle'] ?? []
    expect((await brokenPromises(new Unflushed(call), steps)).length).toBeGreaterThan(0)
  },
)
