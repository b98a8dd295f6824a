import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { MAX_CERTIFICATES, removeCertificate } from '#shared/domain/coach-commands.ts'
import { certificateValidity } from '#shared/domain/coach-standing.ts'
import { certificateOwner } from '#shared/domain/attachment-owner.ts'
import type { Certificate, Coach } from '#shared/domain/coach.ts'
import { ok } from '#shared/result.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { attachmentRemovals, useAttachmentDesk } from '#renderer/data/attachments.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { Attachments } from '#renderer/ui/attachments.tsx'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { CertificateForm } from './certificate-form.tsx'
import { changeCoach } from './change-coach.ts'
import { ValidityBadge } from './coach-badges.tsx'
import classes from './coaches.module.css'

/** What is open: nothing, a new certificate, or a known one. */
type Open = { readonly kind: 'none' } | { readonly kind: 'new' } | { readonly kind: 'edit'; readonly id: string }

/** The certificates of a coach: the newest end date first. */
export function CertificatesTab({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coaches')
  const [open, setOpen] = useState<Open>({ kind: 'none' })
  const close = () => setOpen({ kind: 'none' })
  const certificates = row.doc.certificates.toSorted((a, b) => (a.validUntil < b.validUntil ? 1 : -1))
  const isFull = certificates.length >= MAX_CERTIFICATES
  return (
    <Section
      title={t('certificate.title')}
      description={t('certificate.lead')}
      actions={
        open.kind === 'none' &&
        !isFull && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpen({ kind: 'new' })}
          >
            {t('certificate.add')}
          </Button>
        )
      }
    >
      {isFull && <Text mb="md">{t('certificate.full', { limit: MAX_CERTIFICATES })}</Text>}
      {open.kind === 'new' && <CertificateForm row={row} certificate={null} onDone={close} />}
      {certificates.length === 0 && open.kind === 'none' && <Text c="dimmed">{t('certificate.none')}</Text>}
      <ul className={classes['papers']}>
        {certificates.map((certificate) =>
          open.kind === 'edit' && open.id === certificate.id ? (
            <li key={certificate.id}>
              <CertificateForm row={row} certificate={certificate} onDone={close} />
            </li>
          ) : (
            <CertificateRow
              key={certificate.id}
              coach={row.doc}
              certificate={certificate}
              onEdit={() => setOpen({ kind: 'edit', id: certificate.id })}
            />
          ),
        )}
      </ul>
    </Section>
  )
}

interface CertificateRowProps {
  readonly coach: Coach
  readonly certificate: Certificate
  readonly onEdit: () => void
}

function CertificateRow({ coach, certificate, onEdit }: CertificateRowProps) {
  const t = useT('coaches')
  const formats = useFormats()
  const name = `${t(`certificate.bodyName.${certificate.body}`)} ${certificate.level}`
  const owner = certificateOwner(coach, certificate.id)
  const desk = useAttachmentDesk(owner)
  const remove = async () => {
    const sure = await confirm({
      title: t('certificate.removeTitle', { name }),
      body: t('certificate.removeBody'),
      confirmLabel: t('certificate.removeThis', { name }),
      danger: true,
    })
    if (!sure) return
    const evidence = await attachmentRemovals(owner)
    await changeCoach(coach.id, (newest) => ok(removeCertificate(newest, certificate.id)), evidence)
  }
  const seen =
    certificate.seenOn === null
      ? t('certificate.notSeen')
      : `${t('certificate.seenOn').toLowerCase()} ${formats.date(certificate.seenOn)}`
  return (
    <li className={classes['paper']}>
      <div>
        <Group gap="sm">
          <Text fw={600}>{name}</Text>
          <ValidityBadge validity={certificateValidity(certificate, localToday())} />
        </Group>
        <Text>
          {t('certificate.period', {
            from: formats.date(certificate.validFrom),
            until: formats.date(certificate.validUntil),
          })}
        </Text>
        <Text c="dimmed" fz="sm">
          {[certificate.number, t(`certificate.checkedShort.${certificate.checked}`), seen].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Group gap={4}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('certificate.editThis', { name })} onClick={onEdit}>
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('certificate.removeThis', { name })}
          onClick={() => void remove()}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <div className={classes['evidence']}>
        <Attachments title={t('certificate.evidenceOf', { name })} empty={t('certificate.noEvidence')} desk={desk} />
      </div>
    </li>
  )
}
