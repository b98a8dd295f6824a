import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'
import { meetingPreparation } from '#resources/presets/meeting-preparation.ts'
import { preparationFor } from '#shared/report/meeting-preparation.ts'
import type { TrajectoryFile } from './file.ts'

/** Saves the agenda of the next three-way meeting and the questions for each party, in the language of the policy. */
export function SavePreparation({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const screen = useLanguage()
  const told = useSavedMessage()
  const [saving, setSaving] = useState(false)
  const save = async () => {
    const { settings } = useSession.getState()
    if (settings === null) return
    const { trajectory, coachee, manager, coach, policy } = file
    const nameOf = (person: { readonly name: string } | null) => person?.name ?? t('unknownPerson')
    const names = { coachee: nameOf(coachee), manager: nameOf(manager), coach: coach?.name ?? t('noCoach') }
    const facts = { trajectory, names, settings, madeOn: localToday() }
    setSaving(true)
    told.pdf(await savePdf(preparationFor(facts, meetingPreparation, policy?.language ?? screen), trajectory.number))
    setSaving(false)
  }
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      loading={saving}
      onClick={() => void save()}
    >
      {t('agreement.savePreparation')}
    </Button>
  )
}
