import { Fragment } from 'react'
import { recoveryKeyGroups } from '#shared/domain/recovery-key.ts'
import type { RecoveryKeyDocument } from '#shared/report/recovery-key-document.ts'
import { DocumentFrame, Heading, useDocument } from './document-context.tsx'
import { QrCode } from './qr-code.tsx'

/** The recovery key on one page: the key in letters and as a code, how to use it, where to keep it, who keeps it. */
export function RecoveryKeyPrint({ document }: { readonly document: RecoveryKeyDocument }) {
  return (
    <DocumentFrame language={document.language}>
      <Title document={document} />
      <Key recoveryKey={document.recoveryKey} />
      <Use />
      <Keeping />
    </DocumentFrame>
  )
}

function Title({ document }: { readonly document: RecoveryKeyDocument }) {
  const { t, formats } = useDocument()
  return (
    <header className="cb-title-block">
      <p className="cb-organisation">{document.organisation}</p>
      <Heading depth={1}>{t('recoveryKey.name')}</Heading>
      <p className="cb-period">{t('recoveryKey.of', { vault: document.vault, date: formats.date(document.madeOn) })}</p>
      {document.demo && <p className="cb-demo">{t('demo')}</p>}
      <p className="cb-lead">{t('recoveryKey.lead')}</p>
    </header>
  )
}

function Key({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useDocument()
  const { prefix, groups } = recoveryKeyGroups(recoveryKey)
  return (
    <section className="cb-key" aria-label={t('recoveryKey.name')}>
      <QrCode text={recoveryKey} label={t('recoveryKey.qr')} />
      <div>
        <p className="cb-key-text" translate="no">
          <span className="cb-key-prefix">{prefix}</span>
          {groups.map((group, at) => (
            // Groups may be the same: their place is what tells them apart.
            <Fragment key={`${at}-${group}`}>
              {' '}
              <span>{group}</span>
            </Fragment>
          ))}
        </p>
        <p className="cb-note">{t('recoveryKey.qrNote')}</p>
      </div>
    </section>
  )
}

function Use() {
  const { t } = useDocument()
  return (
    <>
      <section className="cb-section">
        <Heading depth={2}>{t('recoveryKey.use.heading')}</Heading>
        <ol>
          <li>{t('recoveryKey.use.start')}</li>
          <li>{t('recoveryKey.use.type')}</li>
          <li>{t('recoveryKey.use.choose')}</li>
        </ol>
      </section>
      <section className="cb-section">
        <Heading depth={2}>{t('recoveryKey.backup.heading')}</Heading>
        <p>{t('recoveryKey.backup.inside')}</p>
        <p>{t('recoveryKey.backup.outside')}</p>
        <p className="cb-command" translate="no">
          age --decrypt -i {t('recoveryKey.backup.keyFile')} -o {t('recoveryKey.backup.tarFile')}{' '}
          {t('recoveryKey.backup.backupFile')}
        </p>
        <p>{t('recoveryKey.backup.result')}</p>
      </section>
    </>
  )
}

function Keeping() {
  const { t } = useDocument()
  return (
    <section className="cb-section">
      <Heading depth={2}>{t('recoveryKey.keep.heading')}</Heading>
      <ul>
        <li>{t('recoveryKey.keep.where')}</li>
        <li>{t('recoveryKey.keep.never')}</li>
        <li>{t('recoveryKey.keep.yearly')}</li>
        <li>{t('recoveryKey.keep.lost')}</li>
      </ul>
      <div className="cb-fill-in">
        {(['keptBy', 'place', 'date'] as const).map((what) => (
          <p key={what}>{t(`recoveryKey.keep.${what}`)}</p>
        ))}
      </div>
    </section>
  )
}
