import { Anchor, Button, Code, Group, Text, Title } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { DEMO_PASSPHRASE } from '#resources/demo/passphrase.ts'
import type { VaultGrant } from '#shared/ipc/main-contract.ts'
import { OPEN_NORMALLY, type OpenHow } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { PassphraseInput } from '#renderer/ui/passphrase/passphrase-input.tsx'
import { DoorFailureNote, DoorProgressNote } from './door-status.tsx'
import { OpeningTrouble, troubleOf } from './opening-trouble.tsx'
import type { VaultDoor } from './use-vault-door.ts'

interface UnlockFormProps {
  readonly grant: VaultGrant
  readonly door: VaultDoor
  readonly onOther: () => void
  readonly onCreate: () => void
  readonly onRestore: () => void
  /** The passphrase is lost. */
  readonly onRecover: () => void
}

/** Asks for the passphrase of one vault. */
export function UnlockForm({ grant, door, onOther, onCreate, onRestore, onRecover }: UnlockFormProps) {
  const t = useT('access')
  const keys = useT('keys')
  const [passphrase, setPassphrase] = useState('')
  const [missing, setMissing] = useState(false)
  const [how, setHow] = useState(OPEN_NORMALLY)
  const busy = door.progress !== null
  const input = useRef<HTMLInputElement>(null)
  const trouble = troubleOf(door.failure)
  // Ready to type, also after a wrong try.
  useEffect(() => {
    if (troubleOf(door.failure) !== null) return
    input.current?.focus()
    input.current?.select()
  }, [door.failure])
  const open = (next: OpenHow) => {
    setHow(next)
    void door.unlock(grant, passphrase, next)
  }
  const others = [
    { name: 'other', run: onOther },
    { name: 'create', run: onCreate },
    { name: 'restore', run: onRestore },
  ] as const
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setMissing(passphrase === '')
    if (passphrase === '' || busy || door.wait > 0) return
    open(OPEN_NORMALLY)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Title order={2}>{t('unlock.title')}</Title>
      <Text c="dimmed" mb="lg">
        {t('unlock.vault')}: <strong>{grant.label}</strong>
      </Text>
      <PassphraseInput
        label={t('unlock.passphrase')}
        value={passphrase}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value)
          setMissing(false)
        }}
        error={missing ? keys('passphrase.missing') : undefined}
        readOnly={busy}
        ref={input}
      />
      <Anchor component="button" type="button" fz="sm" mt={6} onClick={onRecover} disabled={busy}>
        {keys('recover.link')}
      </Anchor>
      {grant.kind === 'demo' && <DemoHint onFillIn={() => setPassphrase(DEMO_PASSPHRASE)} />}
      {trouble === null ? (
        <DoorFailureNote failure={door.failure} />
      ) : (
        <OpeningTrouble trouble={trouble} how={how} busy={busy} onOpen={open} onRestore={onRestore} />
      )}
      <DoorProgressNote progress={door.progress} />
      <Group mt="lg">
        <Button
          type="submit"
          // The way on is then in the box above.
          variant={trouble === null ? 'filled' : 'default'}
          loading={busy}
          disabled={door.wait > 0}
          leftSection={<IconLockOpen size={18} aria-hidden />}
        >
          {door.wait > 0 ? t('unlock.wait', { count: door.wait }) : t('unlock.submit')}
        </Button>
      </Group>
      <Group mt="md" gap="xs" ml={-10}>
        {others.map(({ name, run }) => (
          <Button key={name} variant="subtle" size="compact-md" px={10} onClick={run} disabled={busy}>
            {t(`unlock.${name}`)}
          </Button>
        ))}
      </Group>
    </form>
  )
}

function DemoHint({ onFillIn }: { readonly onFillIn: () => void }) {
  const t = useT('access')
  const [before, after] = t('unlock.demoHint', { passphrase: '\n' }).split('\n')
  return (
    <Text fz="sm" mt="xs">
      {before}
      <Code fz="sm">{DEMO_PASSPHRASE}</Code>
      {after}{' '}
      <Button size="compact-sm" variant="light" onClick={onFillIn}>
        {t('unlock.fillIn')}
      </Button>
    </Text>
  )
}
