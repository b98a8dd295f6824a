import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { z } from 'zod'
import { type PolicyRole, type PolicyTask, taskPhases } from '#shared/domain/policy-roles.ts'
import { limits } from '#shared/domain/primitives.ts'
import type { TaskInput } from '#shared/domain/role-commands.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import { taskPhaseNames } from '#resources/presets/roles.ts'

const name = z.string().trim().min(1).max(limits.line)
const roleSchema = z.object({ name })
const taskSchema = z.object({ name, phase: z.enum(taskPhases), explanation: z.string().max(limits.text) })

interface RoleDialogProps {
  readonly policyId: string
  /** null: a new role. */
  readonly role: PolicyRole | null
  /** True when it was taken; the dialog closes then. */
  readonly save: (name: string) => Promise<boolean>
  readonly remove: () => Promise<boolean>
  readonly onClose: () => void
}

/** Names a role, or removes it. */
export function RoleDialog({ policyId, role, save, remove, onClose }: RoleDialogProps) {
  const t = useT('policyRoles')
  const common = useT('common')
  const form = useKeptForm({
    key: `policy/${policyId}/role/${role?.id ?? 'new'}`,
    schema: roleSchema,
    defaultValues: { name: role?.name ?? '' },
  })
  const close = () => {
    form.discard()
    onClose()
  }
  const submit = form.handleSubmit(async (values) => {
    if (await save(values.name)) close()
  })
  return (
    <Modal
      opened
      onClose={close}
      title={role === null ? t('role.new') : t('role.edit', { name: role.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <TextField control={form.control} name="name" label={t('role.name')} required />
        <DialogButtons
          label={role === null ? t('role.add') : common('save')}
          removeLabel={role === null ? null : t('role.remove')}
          busy={form.formState.isSubmitting}
          onRemove={() => void remove().then((removed) => (removed ? close() : undefined))}
          onCancel={close}
        />
      </form>
    </Modal>
  )
}

/** A task that nothing is written about yet. */
const newTask: TaskInput = { name: '', phase: 'execution', explanation: '' }

const inputOf = ({ name: taskName, phase, explanation }: TaskInput): TaskInput => ({
  name: taskName,
  phase,
  explanation,
})

interface TaskDialogProps {
  readonly policyId: string
  /** null: a new task. */
  readonly task: PolicyTask | null
  readonly save: (input: TaskInput) => Promise<boolean>
  readonly remove: () => Promise<boolean>
  readonly onClose: () => void
}

/** Writes a task: its name, its place in the circle and who does which part. Or removes it. */
export function TaskDialog({ policyId, task, save, remove, onClose }: TaskDialogProps) {
  const t = useT('policyRoles')
  const common = useT('common')
  const local = useLocal()
  const form = useKeptForm({
    key: `policy/${policyId}/task/${task?.id ?? 'new'}`,
    schema: taskSchema,
    defaultValues: inputOf(task ?? newTask),
  })
  const close = () => {
    form.discard()
    onClose()
  }
  const submit = form.handleSubmit(async (values) => {
    if (await save(values)) close()
  })
  return (
    <Modal
      opened
      size="lg"
      onClose={close}
      title={task === null ? t('task.new') : t('task.edit')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextField control={form.control} name="name" label={t('task.name')} required />
          <SelectField
            control={form.control}
            name="phase"
            label={t('task.phase')}
            options={taskPhases.map((phase) => ({ value: phase, label: local(taskPhaseNames[phase]) }))}
          />
          <TextAreaField
            control={form.control}
            name="explanation"
            label={t('task.explanation')}
            hint={t('task.explanationHint')}
          />
          {task === null && <Text fz="sm">{t('task.lettersLater')}</Text>}
        </Stack>
        <DialogButtons
          label={task === null ? t('task.add') : common('save')}
          removeLabel={task === null ? null : t('task.remove')}
          busy={form.formState.isSubmitting}
          onRemove={() => void remove().then((removed) => (removed ? close() : undefined))}
          onCancel={close}
        />
      </form>
    </Modal>
  )
}

interface DialogButtonsProps {
  readonly label: string
  /** null: there is nothing to remove yet. */
  readonly removeLabel: string | null
  readonly busy: boolean
  readonly onRemove: () => void
  readonly onCancel: () => void
}

function DialogButtons({ label, removeLabel, busy, onRemove, onCancel }: DialogButtonsProps) {
  const common = useT('common')
  return (
    <Group mt="xl" gap="sm">
      <Button type="submit" loading={busy}>
        {label}
      </Button>
      <Button variant="subtle" color="gray" onClick={onCancel}>
        {common('cancel')}
      </Button>
      {removeLabel !== null && (
        <Button
          variant="subtle"
          color="red"
          ml="auto"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={onRemove}
        >
          {removeLabel}
        </Button>
      )}
    </Group>
  )
}
