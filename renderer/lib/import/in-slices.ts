/** Longest stretch in milliseconds without letting the screen draw: less than a frame. */
const SLICE = 12

/** Gives the screen a turn. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * Runs long work in slices, so that the screen stays alive and shows how far it is. null: it was stopped.
 * @param work yields how far it is (0–1) after each small piece
 */
export async function inSlices<Value>(
  work: Generator<number, Value, void>,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Value | null> {
  let started = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    if (performance.now() - started < SLICE) continue
    progress(step.value)
    await breathe()
    if (signal.aborted) return null
    started = performance.now()
  }
}
