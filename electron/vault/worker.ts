import { Worker } from 'node:worker_threads'

/**
 * Has a worker thread make one answer of bytes, and ends it. Deriving from a passphrase takes 256 MiB, which a thread that
 * goes on would keep, and a second, in which the vault process would answer nobody.
 *
 * @param workerUrl an entry that posts its bytes as its only message
 */
export async function bytesFromWorker(workerUrl: URL, input: unknown): Promise<Uint8Array> {
  const worker = new Worker(workerUrl, { workerData: input })
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', (message: unknown) => {
        if (message instanceof Uint8Array) resolve(message)
        else reject(new Error('worker sent no bytes'))
      })
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('worker ended without an answer')))
    })
  } finally {
    await worker.terminate()
  }
}
