import { useMemo } from 'react'
import type { Attachment } from '#shared/domain/attachment.ts'
import { agreementOwner, isEarlierAgreement } from '#shared/domain/attachment-owner.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { useAttachmentDesk, useAttachments } from '#renderer/data/attachments.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Attachments } from '#renderer/ui/attachments.tsx'
import { Section } from '#renderer/ui/layout.tsx'

/** The paper with three signatures, for the goals as they stand; and what was signed before they changed. */
export function SignedAgreement({ trajectory }: { readonly trajectory: Trajectory }) {
  const t = useT('trajectories')
  const owner = useMemo(() => agreementOwner(trajectory), [trajectory])
  const desk = useAttachmentDesk(owner)
  const isEarlier = useMemo(() => (attachment: Attachment) => isEarlierAgreement(attachment, owner), [owner])
  const earlier = useAttachments(isEarlier)
  const hasGoals = trajectory.goals.length > 0
  return (
    <Section title={t('agreement.signed')} description={t('agreement.signedLead')}>
      <Attachments
        title={t('agreement.signed')}
        empty={hasGoals ? t('agreement.signedNone') : t('agreement.signedNoGoals')}
        desk={desk}
        canAdd={hasGoals}
      />
      {earlier !== undefined && earlier.length > 0 && (
        <Section title={t('agreement.signedEarlier')} description={t('agreement.signedEarlierLead')} order={3}>
          <Attachments
            title={t('agreement.signedEarlier')}
            empty=""
            desk={{ ...desk, items: earlier }}
            canAdd={false}
          />
        </Section>
      )}
    </Section>
  )
}
