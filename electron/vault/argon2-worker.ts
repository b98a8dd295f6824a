import { parentPort, workerData } from 'node:worker_threads'
import sodium from 'libsodium-wrappers-sumo'

/** Entry of the worker thread: one derivation, one message, and the thread is ended by whoever started it. */
async function run(): Promise<void> {
  const input: unknown = workerData
  if (!isInput(input)) throw new Error('argon2 worker started without input')
  await sodium.ready
  const key = sodium.crypto_pwhash(
    32,
    input.passphrase,
    input.salt,
    input.passes,
    input.memoryKiB * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  )
  parentPort?.postMessage(key)
}

function isInput(
  value: unknown,
): value is { passphrase: Uint8Array; salt: Uint8Array; memoryKiB: number; passes: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'passphrase' in value &&
    value.passphrase instanceof Uint8Array &&
    'salt' in value &&
    value.salt instanceof Uint8Array &&
    'memoryKiB' in value &&
    typeof value.memoryKiB === 'number' &&
    'passes' in value &&
    typeof value.passes === 'number'
  )
}

await run()
