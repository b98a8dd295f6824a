import { Button, Group, Text, Title } from '@mantine/core'
import { type Icon, IconAlertTriangle, IconClockExclamation, IconLock, IconUsers } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { OpenHow, VaultError } from '#shared/ipc/vault-contract.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import classes from './access.module.css'
import type { DoorFailure } from './use-vault-door.ts'

const troubleCodes = [
  'inUse',
  'notWritable',
  'olderThanKnown',
  'damaged',
  'tampered',
  'forked',
  'missingFile',
  'newerFormat',
] as const
/** What stands in the way of a vault whose passphrase may well be right: the operator decides how to go on. */
export type Trouble = Extract<VaultError, { readonly code: (typeof troubleCodes)[number] }>
const isTrouble = (error: VaultError): error is Trouble => troubleCodes.some((code) => code === error.code)

/** The trouble that an attempt met; null when it failed for another reason or not at all. */
export const troubleOf = (failure: DoorFailure | null): Trouble | null =>
  failure?.kind === 'vault' && isTrouble(failure.error) ? failure.error : null

interface OpeningTroubleProps {
  readonly trouble: Trouble
  /** How the last try was made: what was decided before stays decided. */
  readonly how: OpenHow
  readonly busy: boolean
  /** Tries again with what was typed before. */
  readonly onOpen: (how: OpenHow) => void
  readonly onRestore: () => void
}

/** Why a vault did not open, what that means, and the ways on. */
export function OpeningTrouble(props: OpeningTroubleProps) {
  const { trouble } = props
  switch (trouble.code) {
    case 'inUse':
      return <InUse {...props} trouble={trouble} />
    case 'notWritable':
      return <NotWritable {...props} />
    case 'olderThanKnown':
      return <Older {...props} trouble={trouble} />
    case 'newerFormat':
      return <NewerFormat format={trouble.format} />
    case 'damaged':
    case 'tampered':
    case 'forked':
    case 'missingFile':
      return <Broken {...props} trouble={trouble} />
  }
}

interface BoxProps {
  readonly icon: Icon
  readonly title: string
  readonly body: string
  /** More to know, between the text and the ways on. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Takes the focus: it answers what the operator has just done. */
function Box({ icon: BoxIcon, title, body, children, actions }: BoxProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section className={classes['trouble']} aria-label={title} tabIndex={-1} ref={box}>
      <Group gap="sm" wrap="nowrap" align="start">
        <BoxIcon size={24} stroke={1.6} aria-hidden className={classes['troubleIcon']} />
        <div role="alert">
          <Title order={3} fz={17}>
            {title}
          </Title>
          <Text mt={4}>{body}</Text>
        </div>
      </Group>
      {children}
      {actions !== undefined && (
        <Group gap="sm" mt="md">
          {actions}
        </Group>
      )}
    </section>
  )
}

function InUse({
  trouble,
  how,
  busy,
  onOpen,
}: OpeningTroubleProps & { readonly trouble: Trouble & { code: 'inUse' } }) {
  const t = useT('backup')
  const { dateTime } = useFormats()
  const { sameHost, host, user, since } = trouble
  const takeOver = async () => {
    const sure = await confirm({
      title: t('opening.takeOverTitle'),
      body: t('opening.takeOverBody', { host }),
      confirmLabel: t('opening.takeOver'),
      danger: true,
    })
    if (sure) onOpen({ ...how, mode: 'takeOver' })
  }
  return (
    <Box
      icon={IconUsers}
      title={t(sameHost ? 'opening.inUseSame' : 'opening.inUseOther')}
      body={t(sameHost ? 'opening.inUseSameBody' : 'opening.inUseOtherBody')}
      actions={
        <>
          <Button loading={busy} onClick={() => onOpen({ ...how, mode: 'readOnly' })}>
            {t('opening.readOnly')}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => onOpen(how)}>
            {t('opening.again')}
          </Button>
          {!sameHost && (
            <Button variant="subtle" color="red" disabled={busy} onClick={() => void takeOver()}>
              {t('opening.takeOver')}
            </Button>
          )}
        </>
      }
    >
      <dl className={classes['facts']}>
        <Fact term={t('opening.who')} value={user} />
        {!sameHost && <Fact term={t('opening.where')} value={host} />}
        <Fact term={t('opening.since')} value={dateTime(new Date(since))} />
      </dl>
    </Box>
  )
}

const Fact = ({ term, value }: { readonly term: string; readonly value: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </div>
)

function NotWritable({ how, busy, onOpen }: OpeningTroubleProps) {
  const t = useT('backup')
  return (
    <Box
      icon={IconLock}
      title={t('opening.notWritable')}
      body={t('opening.notWritableBody')}
      actions={
        <>
          <Button loading={busy} onClick={() => onOpen({ ...how, mode: 'readOnly' })}>
            {t('opening.readOnly')}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => onOpen(how)}>
            {t('opening.again')}
          </Button>
        </>
      }
    />
  )
}

type OlderProps = OpeningTroubleProps & { readonly trouble: Trouble & { code: 'olderThanKnown' } }

function Older({ trouble, how, busy, onOpen, onRestore }: OlderProps) {
  const t = useT('backup')
  const { dateTime } = useFormats()
  const knownAt = dateTime(new Date(trouble.knownAt))
  const goOn = async () => {
    const sure = await confirm({
      title: t('opening.continueTitle'),
      body: t('opening.continueBody'),
      confirmLabel: t('opening.continueOlder'),
      danger: true,
    })
    if (sure) onOpen({ ...how, acceptOlder: true })
  }
  return (
    <Box
      icon={IconClockExclamation}
      title={t(trouble.missing === 0 ? 'opening.otherHistory' : 'opening.older')}
      body={
        trouble.missing === 0
          ? t('opening.otherHistoryBody', { knownAt })
          : t('opening.olderBody', { knownAt, count: trouble.missing })
      }
      actions={
        <>
          <Button disabled={busy} onClick={onRestore}>
            {t('opening.restore')}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => onOpen(how)}>
            {t('opening.again')}
          </Button>
          <Button variant="subtle" color="red" loading={busy} onClick={() => void goOn()}>
            {t('opening.continueOlder')}
          </Button>
        </>
      }
    />
  )
}

type BrokenProps = OpeningTroubleProps & {
  readonly trouble: Trouble & { code: 'damaged' | 'tampered' | 'forked' | 'missingFile' }
}

function Broken({ trouble, how, busy, onOpen, onRestore }: BrokenProps) {
  const t = useT('backup')
  // Nothing more can be read than that try has shown.
  const canSalvage = how.mode !== 'salvage'
  return (
    <Box
      icon={IconAlertTriangle}
      title={t(`opening.${trouble.code}`)}
      body={t(`opening.${trouble.code}Body`, { file: trouble.file })}
      actions={
        <>
          <Button disabled={busy} onClick={onRestore}>
            {t('opening.restore')}
          </Button>
          {canSalvage && (
            <Button variant="default" loading={busy} onClick={() => onOpen({ ...how, mode: 'salvage' })}>
              {t('opening.salvage')}
            </Button>
          )}
          <Button variant="subtle" disabled={busy} onClick={() => onOpen({ ...how, mode: 'normal' })}>
            {t('opening.again')}
          </Button>
        </>
      }
    >
      <dl className={classes['facts']}>
        <Fact term={t('opening.restore')} value={t('opening.restoreHint')} />
        {canSalvage && <Fact term={t('opening.salvage')} value={t('opening.salvageHint')} />}
      </dl>
    </Box>
  )
}

function NewerFormat({ format }: { readonly format: number }) {
  const t = useT('backup')
  return <Box icon={IconLock} title={t('opening.newer')} body={t('opening.newerBody', { format })} />
}
