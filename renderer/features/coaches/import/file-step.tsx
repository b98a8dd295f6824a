import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { OpenFileError } from '#shared/ipc/main-contract.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { readTableFile, type TableFileError } from '#renderer/lib/import/read-table-file.ts'
import { EmptyState } from '#renderer/ui/layout.tsx'
import { WorkProgress } from '#renderer/ui/work-progress.tsx'
import { importSteps } from './import-state.ts'

type FileError = (OpenFileError | TableFileError)['code']

/** Choosing the file. */
export function FileStep() {
  const t = useT('coachImport')
  const { percent } = useFormats()
  const { choose, share, stop, error } = useFileChoice()
  if (share !== null) {
    return <WorkProgress text={t('file.reading', { percent: percent(share) })} share={share} onStop={stop} />
  }
  return (
    <>
      {error !== null && (
        <Alert
          icon={<IconAlertTriangle size={20} aria-hidden />}
          color="orange"
          variant="light"
          title={t('file.errorTitle')}
          mb="lg"
          role="alert"
        >
          {t(`error.${error}`)}
        </Alert>
      )}
      <EmptyState
        icon={IconFileSpreadsheet}
        title={t('file.title')}
        body={t('file.body')}
        action={<Button onClick={() => void choose()}>{t(error === null ? 'file.choose' : 'file.other')}</Button>}
      />
    </>
  )
}

/** Asks for a file and reads it, until it is read, refused, or stopped. */
function useFileChoice() {
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<FileError | null>(null)
  const life = useRef<AbortController | null>(null)
  useEffect(() => () => life.current?.abort(), [])
  const choose = async () => {
    const opened = await bridge().invoke('table:open', null)
    if (!opened.ok) return setError(opened.error.code === 'cancelled' ? null : opened.error.code)
    const { label, bytes } = opened.value
    const reading = new AbortController()
    life.current = reading
    setShare(0)
    const sheets = await readTableFile(bytes, reading.signal, setShare)
    setShare(null)
    if (reading.signal.aborted) return setError('cancelled')
    if (!sheets.ok) return setError(sheets.error.code)
    return importSteps.opened(label, sheets.value)
  }
  return { choose, share, error, stop: () => life.current?.abort() }
}
