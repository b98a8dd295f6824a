import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type FieldErrors, type FieldValues, type Path, useFormState } from 'react-hook-form'
import { useT } from '#renderer/i18n/use-t.ts'
import type { AutosaveStatus } from './autosave.ts'
import type { KeptForm } from './kept-form.ts'
import { useMayChange } from './may-change.ts'

interface SubmitRowProps {
  /** A verb: "Coach toelaten". */
  readonly label: string
  readonly busy?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly onCancel?: (() => void) | undefined
  readonly cancelLabel?: string | undefined
  readonly danger?: boolean | undefined
  /** Said beside the button, for example why it waits. */
  readonly note?: ReactNode
}

/** The last row of a form: the step, and the way out. */
export function SubmitRow({ label, busy, disabled, onCancel, cancelLabel, danger, note }: SubmitRowProps) {
  const t = useT('common')
  const mayChange = useMayChange()
  const said = mayChange ? note : t('readOnly')
  return (
    <Group mt="xl" gap="sm">
      <Button
        type="submit"
        loading={busy === true}
        disabled={disabled === true || !mayChange}
        {...(danger === true ? { color: 'red' } : {})}
      >
        {label}
      </Button>
      {onCancel !== undefined && (
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {cancelLabel ?? t('cancel')}
        </Button>
      )}
      {said !== undefined && (
        <Text c="dimmed" fz="sm">
          {said}
        </Text>
      )}
    </Group>
  )
}

interface ErrorSummaryProps<Input extends FieldValues, Output> {
  readonly form: KeptForm<Input, Output>
  /** What the person calls each field, by its path; a list item may be named by its list (`goals`). */
  readonly labels: Readonly<Record<string, string>>
}

/** After a refused submit: which fields need attention, each a way to get there. Says nothing before. */
export function ErrorSummary<Input extends FieldValues, Output>({ form, labels }: ErrorSummaryProps<Input, Output>) {
  const t = useT('common')
  const { errors, isSubmitted } = useFormState({ control: form.control })
  const paths = isSubmitted ? pathsOf(errors) : []
  if (paths.length === 0) return null
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} role="alert" mb="lg">
      <Text fw={500}>{t('form.errorSummary', { count: paths.length })}</Text>
      <List mt={4} spacing={4}>
        {paths.map((path) => (
          <List.Item key={path}>
            <Anchor
              component="button"
              type="button"
              ta="left"
              // Paths come from the form's own errors.
              onClick={() => form.setFocus(path as Path<Input>)}
            >
              {labelOf(path, labels)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

function pathsOf(errors: FieldErrors | object, prefix = ''): readonly string[] {
  return Object.entries(errors).flatMap(([key, value]: readonly [string, unknown]) => {
    if (key === 'root' || value === undefined || value === null || typeof value !== 'object') return []
    const path = `${prefix}${key}`
    return 'type' in value && typeof value.type === 'string' ? [path] : pathsOf(value, `${path}.`)
  })
}

const labelOf = (path: string, labels: Readonly<Record<string, string>>) => {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const known = labels[parts.slice(0, length).join('.')]
    if (known !== undefined) return known
  }
  return path
}

/** Says where an autosaved form stands, where that is not obvious: a field to mend, or a vault that refuses. */
export function AutosaveNote({ status }: { readonly status: AutosaveStatus }) {
  const t = useT('common')
  const mayChange = useMayChange()
  const text = {
    idle: mayChange ? '' : t('readOnly'),
    waiting: '',
    saving: t('autosave.saving'),
    saved: t('autosave.saved'),
    invalid: t('autosave.invalid'),
    failed: mayChange ? t('autosave.failed') : t('readOnly'),
  }[status]
  const isBad = status === 'invalid' || status === 'failed'
  return (
    <Text fz="sm" c={isBad ? 'var(--mantine-color-error)' : 'dimmed'} role="status" mih={20}>
      {text}
    </Text>
  )
}
