import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type NormsFileError, readNormsFile } from '#shared/domain/norms-file.ts'
import type { OpenFileError } from '#shared/ipc/main-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import classes from './norms.module.css'
import { proposeNorms } from './norms-proposal.ts'

type FileError = Exclude<OpenFileError, { readonly code: 'cancelled' }> | NormsFileError

/** Choosing a norms file; one that can be taken is shown on the page that tells what it changes. */
export function useNormsFile(): { readonly choose: () => Promise<void>; readonly error: FileError | null } {
  const navigate = useNavigate()
  const [error, setError] = useState<FileError | null>(null)
  const choose = async () => {
    const opened = await bridge().invoke('norms:open', null)
    if (!opened.ok) return setError(opened.error.code === 'cancelled' ? null : opened.error)
    const read = readNormsFile(new TextDecoder().decode(opened.value.bytes), localToday())
    if (!read.ok) return setError(read.error)
    setError(null)
    proposeNorms({ norms: read.value, from: 'file', label: opened.value.label })
    return navigate({ to: '/coaches/norms/update' })
  }
  return { choose, error }
}

/** Why a file was not taken, and what to put right in it. */
export function NormsFileNotice({ error }: { readonly error: FileError | null }) {
  const t = useT('coachNorms')
  if (error === null) return null
  return (
    <Alert
      icon={<IconAlertTriangle size={20} aria-hidden />}
      color="orange"
      variant="light"
      title={t('error.title')}
      mb="lg"
      role="alert"
    >
      {t(`error.${error.code}`)}
      {error.code === 'faults' && (
        <ul className={classes['list']}>
          {error.faults.map(({ where, code }) => (
            <li key={`${where.join()} ${code}`}>
              <strong>{where.join(' › ')}</strong> {t(`fault.${code}`)}
            </li>
          ))}
          {error.more > 0 && <li>{t('error.more', { count: error.more })}</li>}
        </ul>
      )}
    </Alert>
  )
}
