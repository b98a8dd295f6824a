import { basename, dirname, join } from 'node:path'
import { type DocxError, type MainRequest, MOST_DOCX_BYTES } from '#shared/ipc/main-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { errorCode, writeAtomically, writeFailure } from './atomic-file.ts'
import { proposedName } from './proposed-name.ts'
import { chooseTarget } from './save-target.ts'
import type { Texts } from './texts.ts'
import { isWritable } from './vault-folder.ts'

/** What saving a document needs from the world around it. */
export interface DocxTools {
  /** Native save dialog; null when the operator changed their mind. */
  readonly ask: (proposedPath: string) => Promise<string | null>
  /** Folder that the dialog opens in. */
  readonly startFolder: string
  readonly write?: (target: string, bytes: Uint8Array) => Promise<void>
}

/** How every zip file with something in it begins; a DOCX is one. */
const ZIP_START = [0x50, 0x4b, 0x03, 0x04] as const

/** What a page may have written to disk under this ending: bounded, and at least in the shape of a document. */
function unfit(bytes: Uint8Array): 'tooLarge' | 'notADocument' | null {
  if (bytes.byteLength > MOST_DOCX_BYTES) return 'tooLarge'
  return ZIP_START.every((byte, at) => bytes[at] === byte) ? null : 'notADocument'
}

const DOCX_ENDINGS = ['.docx'] as const

/** Asks where, and writes. Nothing is left behind when it fails. */
export async function saveDocx(
  request: MainRequest<'docx:save'>,
  texts: Texts,
  { ask, startFolder, write = writeAtomically }: DocxTools,
): Promise<Result<{ readonly fileName: string }, DocxError>> {
  const code = unfit(request.bytes)
  if (code !== null) return fail({ code })
  const target = await chooseTarget(join(startFolder, proposedName(request, texts, '.docx')), DOCX_ENDINGS, ask)
  if (target === null) return fail({ code: 'cancelled' })
  if (!(await isWritable(dirname(target)))) return fail({ code: 'notWritable' })
  try {
    await write(target, request.bytes)
    return ok({ fileName: basename(target) })
  } catch (error) {
    return fail({ code: writeFailure(errorCode(error)) })
  }
}
