import { fail } from '#shared/result.ts'
import type { MethodContext, Methods } from '../methods.ts'

type AttachmentMethod = 'attach' | 'readAttachment' | 'saveAttachment'

/** What the page may ask about attachments. */
export function attachmentMethods(_context: MethodContext): Methods<AttachmentMethod> {
  const wrongState = () => Promise.resolve(fail({ code: 'wrongState' } as const))
  return {
    attach: wrongState,
    readAttachment: wrongState,
    saveAttachment: wrongState,
  }
}
