import { ActionIcon, Menu, Modal, Text } from '@mantine/core'
import { IconDots, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { liftSuspension, suspendCoach } from '#shared/domain/coach-commands.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { limits } from '#shared/domain/primitives.ts'
import { ok } from '#shared/result.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { changeCoach } from './change-coach.ts'

/** The rarer steps: stop new trajectories with this coach, and allow them again. */
export function CoachMenu({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coaches')
  const common = useT('common')
  const [suspending, setSuspending] = useState(false)
  const { name } = row.doc
  const lift = async () => {
    const sure = await confirm({
      title: t('actions.liftTitle', { name }),
      body: t('actions.liftBody'),
      confirmLabel: t('actions.lift'),
    })
    if (!sure) return
    const saved = await changeCoach(row.id, (coach) => ok(liftSuspension(coach)))
    if (saved.ok) notify({ kind: 'done', message: t('actions.lifted', { name }) })
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={common('more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {row.doc.suspension === null ? (
            <Menu.Item leftSection={<IconPlayerPause size={18} aria-hidden />} onClick={() => setSuspending(true)}>
              {t('actions.suspend')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => void lift()}>
              {t('actions.lift')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={suspending}
        onClose={() => setSuspending(false)}
        title={t('actions.suspend')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <SuspendForm row={row} onDone={() => setSuspending(false)} />
      </Modal>
    </>
  )
}

const schema = z.object({ reason: z.string().trim().min(1).max(limits.line) })

function SuspendForm({ row, onDone }: { readonly row: Row<Coach>; readonly onDone: () => void }) {
  const t = useT('coaches')
  const form = useKeptForm({ key: `coach/${row.id}/suspend`, schema, defaultValues: { reason: '' } })
  const suspend = form.handleSubmit(async ({ reason }) => {
    const saved = await changeCoach(row.id, (coach) => suspendCoach(coach, reason, commandContext()))
    if (!saved.ok) return
    form.discard()
    notify({ kind: 'done', message: t('actions.suspended', { name: row.doc.name }) })
    onDone()
  })
  return (
    <form noValidate onSubmit={(event) => void suspend(event)}>
      <Text c="dimmed" mb="md">
        {t('actions.suspendLead')}
      </Text>
      <TextField
        control={form.control}
        name="reason"
        label={t('actions.suspendReason')}
        hint={t('actions.suspendReasonHint')}
        required
      />
      <SubmitRow label={t('actions.suspend')} busy={form.formState.isSubmitting} onCancel={onDone} />
    </form>
  )
}
