import { ActionIcon, Text, TextInput, type TextInputProps } from '@mantine/core'
import { IconAlertCircle, IconEye, IconEyeOff } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'

interface PassphraseInputProps extends Omit<TextInputProps, 'type' | 'rightSection' | 'onKeyDown' | 'onKeyUp'> {
  /** Shows what is typed from the start: for a suggestion that has to be written down. */
  readonly shown?: boolean
}

/** A passphrase: hidden unless asked, with a hint when Caps Lock is on. */
export function PassphraseInput({ shown: initiallyShown = false, ...props }: PassphraseInputProps) {
  const t = useT('keys')
  const [shown, setShown] = useState(initiallyShown)
  const [capsLock, setCapsLock] = useState(false)
  const onKey = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const EyeIcon = shown ? IconEyeOff : IconEye
  return (
    <div>
      <TextInput
        {...props}
        type={shown ? 'text' : 'password'}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKey}
        onKeyUp={onKey}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(shown ? 'passphrase.hide' : 'passphrase.show')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            <EyeIcon size={18} aria-hidden />
          </ActionIcon>
        }
        rightSectionWidth={40}
      />
      <div aria-live="polite">
        {capsLock && (
          <Text fz="sm" mt={4} c="light-dark(var(--mantine-color-orange-8), var(--mantine-color-orange-3))">
            <IconAlertCircle size={15} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('passphrase.capsLock')}
          </Text>
        )}
      </div>
    </div>
  )
}
