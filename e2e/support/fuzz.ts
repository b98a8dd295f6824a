/** What one round of fuzzing came to: how often each kind of answer was given. */
export type Tally = Readonly<Record<string, number>>

/** What the page is told to do. */
export interface FuzzOrder {
  readonly seed: number
  readonly perTarget: number
  /** Channels of main, or methods of the vault process, each with a payload of the right shape to start from. */
  readonly targets: readonly { readonly name: string; readonly sample: unknown; readonly mayBeWhole: boolean }[]
  /** Where they are sent: through the bridge, or over the port that `window.hostilePort` holds. */
  readonly over: 'bridge' | 'port'
}

/**
 * Runs in the page, as a renderer that was taken over: sends so many spoiled payloads to each target, some at random and
 * some that were right but for one part. Stands on its own, because it is carried into the page as text.
 */
export async function fuzz({ seed, perTarget, targets, over }: FuzzOrder): Promise<Tally> {
  const tally: Record<string, number> = {}
  let state = seed
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T
  const cyclic: Record<string, unknown> = {}
  cyclic['self'] = cyclic
  const deep = (): unknown => Array.from({ length: 500 }).reduce<unknown>((inner) => [inner], 0)
  const odd: (() => unknown)[] = [
    () => undefined,
    () => null,
    () => random(2) === 0,
    () => pick([0, -0, -1, 1.5, Number.NaN, Infinity, 2 ** 53, 1e308]),
    () => pick(['', '../../etc/passwd', '\0', '__proto__', 'constructor', 'C:\\x', '\u{202e}abc', 'é'.repeat(50)]),
    () => 'x'.repeat(random(3_000)),
    () => (random(200) === 0 ? 'x'.repeat(1_200_000) : ''),
    () => 10n ** 30n,
    () => new Date(Number.NaN),
    () => new Map([['token', 'x']]),
    () => new Uint8Array(random(5_000)),
    () => /x/,
    () => new Error('x'),
    () => cyclic,
    deep,
    () => JSON.parse('{"__proto__":{"token":"x","use":"attach"}}') as unknown,
    () => Array.from({ length: random(300) }, () => random(9)),
    () => ({ id: random(9), method: 'commit', params: null, token: 'x'.repeat(64) }),
    () => () => 'cannot be cloned',
  ]
  const spoil = (value: unknown): unknown => {
    if (random(3) === 0 || typeof value !== 'object' || value === null) return pick(odd)()
    const copy: Record<string, unknown> = { ...value }
    const key = pick(Object.keys(copy))
    if (random(4) === 0) delete copy[key]
    else copy[key] = random(2) === 0 ? spoil(copy[key]) : pick(odd)()
    if (random(4) === 0) Object.defineProperty(copy, '__proto__', { value: pick(odd)(), enumerable: true })
    return copy
  }
  const count = (word: string): void => {
    tally[word] = (tally[word] ?? 0) + 1
  }
  const wordFor = (answer: unknown): string => {
    if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'answered'
    if (answer.ok === true) return 'ok'
    return (answer as unknown as { error: { code: string } }).error.code
  }
  const wordForError = (error: unknown): string => {
    const text = String(error)
    return /(refused|tooMany|badRequest|internal|could not be cloned|unknown channel)/.exec(text)?.[1] ?? `odd: ${text}`
  }
  const hostile = window as unknown as {
    coachbeleid: { invoke: (channel: string, payload: unknown) => Promise<unknown> }
    hostilePort?: MessagePort
  }
  const waiting = new Map<number, (answer: unknown) => void>()
  hostile.hostilePort?.addEventListener('message', ({ data }: MessageEvent<{ id?: number; result?: unknown }>) => {
    if (data.id === undefined) return
    waiting.get(data.id)?.(data.result)
    waiting.delete(data.id)
  })
  let nextId = 1_000_000
  const send = (name: string, payload: unknown): Promise<unknown> => {
    if (over === 'bridge') return hostile.coachbeleid.invoke(name, payload)
    return new Promise((resolve, reject) => {
      nextId += 1
      waiting.set(nextId, resolve)
      try {
        hostile.hostilePort?.postMessage({ id: nextId, method: name, params: payload })
      } catch (error) {
        reject(error instanceof Error ? error : new Error('not sent'))
      }
    })
  }
  for (let round = 0; round < perTarget; round += 10) {
    const batch: Promise<void>[] = []
    for (const { name, sample, mayBeWhole } of targets) {
      for (let n = 0; n < 10; n += 1) {
        let payload = spoil(sample)
        // What is right is for the journeys; here it would lock the page, or end it.
        if (!mayBeWhole && (payload === null || payload === sample)) payload = 'spoiled'
        batch.push(
          send(name, payload).then(
            (answer) => count(`${name} ${wordFor(answer)}`),
            (error: unknown) => count(`${name} ${wordForError(error)}`),
          ),
        )
      }
    }
    await Promise.all(batch)
  }
  return tally
}
