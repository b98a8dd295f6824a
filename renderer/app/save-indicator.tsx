import { Button, Popover, Text } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconLoader2, IconLock } from '@tabler/icons-react'
import { useIsReadOnly } from '#renderer/data/safety.ts'
import { useSaveState } from '#renderer/data/save-state.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { isAnyWaiting, oldestHeld, useHeldEdits } from '#renderer/lib/held-edits.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import classes from './shell.module.css'

/** Tells whether what was done is durable. Read aloud when it changes. */
export function SaveIndicator() {
  const t = useT('shell')
  const { time } = useFormats()
  const errorText = useErrorText()
  const state = useSaveState((store) => store.state)
  const held = useHeldEdits(oldestHeld)
  const waiting = useHeldEdits(isAnyWaiting)
  const readOnly = useIsReadOnly()
  if (readOnly && state.status === 'untouched') return <ReadOnlyNote />
  if (state.status === 'notSaved') return <NotSaved since={state.since} why={errorText.vault(state.error)} />
  if (held !== null) return <NotSaved since={held} why={t('save.held')} />
  const [SaveIcon, text] = {
    untouched: [IconCheck, t('save.untouched')] as const,
    busy: [IconLoader2, t('save.busy')] as const,
    saved: [IconCheck, t('save.saved', { time: state.status === 'saved' ? time(state.at) : '' })] as const,
  }[waiting ? 'busy' : state.status]
  return (
    <span className={classes['save']} role="status" data-testid="save-state">
      <SaveIcon size={16} aria-hidden />
      {text}
    </span>
  )
}

/** In a vault opened to read nothing waits to be saved. */
function ReadOnlyNote() {
  const t = useT('shell')
  return (
    <span className={classes['save']} role="status" data-testid="save-state">
      <IconLock size={16} aria-hidden />
      {t('save.readOnly')}
    </span>
  )
}

function NotSaved({ since, why }: { readonly since: Date; readonly why: string }) {
  const t = useT('shell')
  const { time } = useFormats()
  return (
    <span className={classes['save']} data-bad role="alert" data-testid="save-state">
      <IconAlertCircle size={16} aria-hidden />
      {t('save.notSaved', { time: time(since) })}
      <Popover width={340} position="bottom-end" withinPortal>
        <Popover.Target>
          <Button variant="light" color="red" size="compact-sm">
            {t('save.why')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Text fz="sm">{why}</Text>
        </Popover.Dropdown>
      </Popover>
    </span>
  )
}
