import { useEffect, useMemo, useState } from 'react'
import type { Attachment } from '#shared/domain/attachment.ts'
import { type AttachmentOwner, belongsTo, newAttachment, newestFirst } from '#shared/domain/attachment-owner.ts'
import { idSchema } from '#shared/domain/primitives.ts'
import type { ChooseError } from '#shared/ipc/main-contract.ts'
import type { Change, VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { AttachmentContent, AttachmentDesk, AttachmentError } from '#renderer/lib/attachment-desk.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { commit, put, readRow, remove } from './commit.ts'
import { commandContext } from './context.ts'
import { useRows } from './live.ts'
import { useIsReadOnly } from './safety.ts'
import { currentSession, useSession } from './session.ts'

type Done<Value> = Promise<Result<Value, AttachmentError>>

const refusedBy = {
  dialog: (error: ChooseError) => fail({ kind: 'choose', error } as const),
  vault: (error: VaultError) => fail({ kind: 'vault', error } as const),
}

/** The attachments of one part of a record. */
export function useAttachmentDesk({ table, id, part }: AttachmentOwner): AttachmentDesk {
  const owner = useMemo(() => ({ table, id, part }), [table, id, part])
  const items = useAttachments(useMemo(() => (attachment: Attachment) => belongsTo(attachment, owner), [owner]))
  const broken = useBrokenAttachments()
  const isReadOnly = useIsReadOnly()
  const [share, setShare] = useState<number | null>(null)
  useEffect(
    () =>
      currentSession().client.onEvent((event) => {
        if (event.event === 'attaching') setShare(event.done / event.total)
      }),
    [],
  )
  return useMemo(() => {
    const addHere = () => {
      setShare(null)
      return add(owner)
    }
    return { items, broken, isReadOnly, share, add: addHere, read, save, remove: removeAttachment }
  }, [items, broken, isReadOnly, share, owner])
}

/** Attachments that are asked for, newest first, live. undefined while loading. */
export function useAttachments(keep: (attachment: Attachment) => boolean): readonly Attachment[] | undefined {
  const rows = useRows('attachments')
  return useMemo(() => {
    const kept = rows?.map(({ doc }) => doc).filter(keep)
    return kept?.toSorted(newestFirst)
  }, [rows, keep])
}

const NONE: ReadonlySet<string> = new Set()

function useBrokenAttachments(): ReadonlySet<string> {
  const notices = useSession(({ session }) => session?.notices)
  return useMemo(() => {
    const notice = notices?.find(({ code }) => code === 'attachmentsBroken')
    return notice?.code === 'attachmentsBroken' ? new Set(notice.ids) : NONE
  }, [notices])
}

async function add(owner: AttachmentOwner): Done<Attachment> {
  const chosen = await bridge().invoke('vault:choose-path', { use: 'attach' })
  if (!chosen.ok) return refusedBy.dialog(chosen.error)
  const stored = await currentSession().client.call('attach', { permit: chosen.value.token })
  if (!stored.ok) return refusedBy.vault(stored.error)
  const attachment = newAttachment({ ...stored.value, id: idSchema.parse(stored.value.id) }, owner, commandContext())
  const saved = await commit('attachment.add', [put('attachments', 0, attachment)])
  return saved.ok ? ok(attachment) : refusedBy.vault(saved.error)
}

async function read({ id }: Attachment): Done<AttachmentContent> {
  const content = await currentSession().client.call('readAttachment', { id })
  return content.ok ? content : refusedBy.vault(content.error)
}

async function save({ id, fileName, mediaType }: Attachment): Done<string> {
  const chosen = await bridge().invoke('vault:choose-path', { use: 'saveAttachment', fileName, mediaType })
  if (!chosen.ok) return refusedBy.dialog(chosen.error)
  const { token, label } = chosen.value
  const saved = await currentSession().client.call('saveAttachment', { id, permit: token })
  return saved.ok ? ok(label) : refusedBy.vault(saved.error)
}

async function removeAttachment({ id }: Attachment): Done<null> {
  const row = await readRow('attachments', id)
  if (row === null) return refusedBy.vault({ code: 'attachmentMissing' })
  const removed = await commit('attachment.remove', [remove('attachments', row.rev, row.id)])
  return removed.ok ? ok(null) : refusedBy.vault(removed.error)
}

/** Changes that remove what belongs to a part of a record, for the commit that removes the part itself. */
/** Removes every file of a record, whatever part it belongs to. */
export async function attachmentRemovalsOf(table: AttachmentOwner['table'], id: string): Promise<readonly Change[]> {
  const rows = await currentSession().copy.rows('attachments').toArray()
  return rows
    .filter(({ doc }) => doc.owner.table === table && doc.owner.id === id)
    .map((row) => remove('attachments', row.rev, row.id))
}

/** Removes the files of one part. */
export async function attachmentRemovals(owner: AttachmentOwner): Promise<readonly Change[]> {
  const rows = await currentSession().copy.rows('attachments').toArray()
  return rows.filter(({ doc }) => belongsTo(doc, owner)).map(({ id, rev }) => remove('attachments', rev, id))
}
