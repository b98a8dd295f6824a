import { type Bridge, type DocxError, type MainRequest, MOST_DOCX_BYTES } from '#shared/ipc/main-contract.ts'
import { fail, type Result } from '#shared/result.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { commit } from './commit.ts'
import { useSafety } from './safety.ts'

export type SavedDocx = Result<{ readonly fileName: string }, DocxError>

/** What is to be saved: the kind of document, its language, and part of the proposed name (digits, dots and dashes only). */
export type DocxOrder = Omit<MainRequest<'docx:save'>, 'bytes'>

/** What saving needs of the page around it. */
export interface DocxDesk {
  readonly invoke: Bridge['invoke']
  /** Tells the audit trail that a document has left the vault. */
  readonly tell: () => Promise<unknown>
}

/**
 * Makes the document and has it saved where the operator chooses. Never throws: a document that could not be made, and a
 * refusal by main, are `notADocument`.
 */
export async function saveDocxWith(
  { invoke, tell }: DocxDesk,
  order: DocxOrder,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<SavedDocx> {
  try {
    const bytes = await make()
    if (bytes.byteLength > MOST_DOCX_BYTES) return fail({ code: 'tooLarge' })
    const saved = await invoke('docx:save', { ...order, bytes })
    if (saved.ok) await tell()
    return saved
  } catch {
    return fail({ code: 'notADocument' })
  }
}

/** Saves a document for an office program where the operator chooses, and leaves `export.docx` in the audit trail. */
export const saveDocx = (order: DocxOrder, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<SavedDocx> =>
  saveDocxWith(
    {
      invoke: bridge().invoke,
      // Where nothing can be written, reading and saving elsewhere go on.
      tell: async () => (useSafety.getState().readOnly === null ? commit('export.docx', []) : null),
    },
    order,
    make,
  )
