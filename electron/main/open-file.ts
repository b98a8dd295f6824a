import { constants, open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { OpenedFile, OpenFileError } from '#shared/ipc/main-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'

/** Reads a file that the operator chose, never more of it than fits. Only a plain file: a pipe would never end. */
export async function openFile(path: string, mostBytes: number): Promise<Result<OpenedFile, OpenFileError>> {
  try {
    // Does not wait for somebody at the other end of a pipe. Windows knows no such thing.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stat = await file.stat()
      if (!stat.isFile()) return fail({ code: 'notReadable' })
      if (stat.size > mostBytes) return fail({ code: 'tooLarge' })
      // One byte more than allowed: a file that grew in the meantime is noticed.
      const room = Buffer.alloc(Math.min(stat.size, mostBytes) + 1)
      let filled = 0
      for (;;) {
        const { bytesRead } = await file.read(room, filled, room.byteLength - filled)
        filled += bytesRead
        if (bytesRead === 0 || filled === room.byteLength) break
      }
      if (filled > stat.size) return fail({ code: 'notReadable' })
      return ok({ label: basename(path), bytes: new Uint8Array(room.subarray(0, filled)) })
    } finally {
      await file.close()
    }
  } catch {
    return fail({ code: 'notReadable' })
  }
}
