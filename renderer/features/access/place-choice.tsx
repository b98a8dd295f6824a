import { Button, Group, Text } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import type { PlaceError, VaultPlace } from './vault-place.ts'

interface PlaceChoiceProps {
  readonly place: VaultPlace
  /** What the vault is called now. */
  readonly name: string
}

/** The place of the new vault, chosen in the native dialog. */
export function PlaceChoice({ place, name }: PlaceChoiceProps) {
  const t = useT('access')
  const { grant, error } = place
  return (
    <div>
      <Text fw={550}>{t('create.folder')}</Text>
      <Text fz="sm" c="dimmed" mb={4}>
        {t('create.folderHint')}
      </Text>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFolder size={18} aria-hidden />}
          onClick={() => void place.choose(name)}
          disabled={name.trim() === ''}
        >
          {t(grant === null ? 'create.chooseFolder' : 'create.changeFolder')}
        </Button>
        <Text role="status">{grant !== null && t('create.chosen', { label: grant.label })}</Text>
      </Group>
      {error !== null && <PlaceErrorNote error={error} />}
    </div>
  )
}

function PlaceErrorNote({ error }: { readonly error: PlaceError }) {
  const t = useT('access')
  const errorText = useErrorText()
  const text = () => {
    if (error.code === 'missing') return t('create.folderMissing')
    return error.code === 'unknownGrant' ? errorText.connect({ code: 'unknownGrant' }) : errorText.choose(error)
  }
  return (
    <Text fz="sm" c="var(--mantine-color-error)" mt={4} role="alert">
      {text()}
    </Text>
  )
}
