/** A promise that is settled from outside. (`Promise.withResolvers` is not in the ES2023 library we compile against.) */
export interface Deferred<Value> {
  readonly promise: Promise<Value>
  readonly resolve: (value: Value) => void
  readonly reject: (error: Error) => void
}

export function deferred<Value>(): Deferred<Value> {
  let settle: Omit<Deferred<Value>, 'promise'> = { resolve: () => undefined, reject: () => undefined }
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, ...settle }
}

/**
 * Waits for a step, but not for ever.
 * @throws when it takes longer than `limit` milliseconds, or when it fails itself
 */
export async function orLate<Value>(step: Promise<Value>, limit: number): Promise<Value> {
  const late = deferred<never>()
  const timer = setTimeout(() => late.reject(new Error('took too long')), limit)
  try {
    return await Promise.race([step, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
