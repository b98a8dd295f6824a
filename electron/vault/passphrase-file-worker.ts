import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { AGE_WORK_FACTOR, passphraseFile } from './keys/age.ts'

/** Entry of the worker thread: one age file under a passphrase, one message, and the thread is ended by whoever started it. */
const { passphrase, plaintext } = z.object({ passphrase: z.string(), plaintext: z.string() }).parse(workerData)
parentPort?.postMessage(await passphraseFile(AGE_WORK_FACTOR)(passphrase, plaintext))
