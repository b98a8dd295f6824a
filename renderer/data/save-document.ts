import {
  type Bridge,
  type DocumentError,
  type DocumentFormat,
  type MainRequest,
  MOST_DOCUMENT_BYTES,
} from '#shared/ipc/main-contract.ts'
import type { CommitAction } from '#shared/ipc/vault-actions.ts'
import { fail, type Result } from '#shared/result.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { commit } from './commit.ts'
import { useSafety } from './safety.ts'

export type SavedDocument = Result<{ readonly fileName: string }, DocumentError>

/** What is to be saved: kind and format of the document, its language, and part of the proposed name (digits, dots and dashes only). */
export type DocumentOrder = WithoutBytes<MainRequest<'document:save'>>
/** Of each member of a union by itself: which formats a document has stays known. */
type WithoutBytes<Request> = Request extends unknown ? Omit<Request, 'bytes'> : never

/** What saving needs of the page around it. */
export interface DocumentDesk {
  readonly invoke: Bridge['invoke']
  /** Tells the audit trail that a document has left the vault. */
  readonly tell: () => Promise<unknown>
}

/**
 * Makes the document and has it saved where the operator chooses. Never throws: a document that could not be made, and a
 * refusal by main, are `notADocument`.
 */
export async function saveDocumentWith(
  { invoke, tell }: DocumentDesk,
  order: DocumentOrder,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<SavedDocument> {
  try {
    const bytes = await make()
    if (bytes.byteLength > MOST_DOCUMENT_BYTES) return fail({ code: 'tooLarge' })
    const saved = await invoke('document:save', { ...order, bytes })
    if (saved.ok) await tell()
    return saved
  } catch {
    return fail({ code: 'notADocument' })
  }
}

/** What the audit trail is told of each format. */
const actions = {
  docx: 'export.docx',
  xlsx: 'export.table',
  csv: 'export.table',
  ics: 'export.calendar',
} as const satisfies Record<DocumentFormat, CommitAction>

/** Saves a document that the page makes where the operator chooses, and leaves a line in the audit trail. */
export const saveDocument = (
  order: DocumentOrder,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<SavedDocument> =>
  saveDocumentWith(
    {
      invoke: bridge().invoke,
      // Where nothing can be written, reading and saving elsewhere go on.
      tell: async () => (useSafety.getState().readOnly === null ? commit(actions[order.format], []) : null),
    },
    order,
    make,
  )
