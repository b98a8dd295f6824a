import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { formats as formatsOf } from '#renderer/i18n/format.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'
import { agreementPreset } from '#resources/presets/agreement.ts'
import {
  informationCodeTexts,
  informationItemTexts,
  informationReaderNames,
} from '#resources/presets/information-matrix.ts'
import { letterMonths, letterSessions } from '#resources/presets/letters.ts'
import { requestReasonName } from '#resources/presets/reminders-and-states.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { agreementDocument, type AgreementWords } from '#shared/report/agreement-document.ts'
import { matrixOf, type TrajectoryFile } from './file.ts'

/** The words of the agreement in its own language. */
function agreementWords(language: Language): AgreementWords {
  const { date, money } = formatsOf(language)
  return {
    language,
    day: date,
    money,
    months: (count) => letterMonths(count, language),
    sessions: (count) => letterSessions(count, language),
    reason: (reason) => requestReasonName(reason)[language],
    reader: (reader) => informationReaderNames[reader][language],
    item: (item) => informationItemTexts[item].text[language],
    code: (code) => informationCodeTexts[code].label[language],
  }
}

/** Saves the agreement as it stands, with room for three signatures, in the language of the policy. */
export function SaveAgreement({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const screen = useLanguage()
  const told = useSavedMessage()
  const [saving, setSaving] = useState(false)
  const save = async () => {
    const { settings } = useSession.getState()
    if (settings === null) return
    const { trajectory, coachee, manager, coach, policy, rules } = file
    const language = policy?.language ?? screen
    const nameOf = (person: { readonly name: string } | null) => person?.name ?? t('unknownPerson')
    const document = agreementDocument(
      {
        trajectory,
        names: { coachee: nameOf(coachee), manager: nameOf(manager), coach: nameOf(coach) },
        coach,
        policyVersion: policy?.version ?? null,
        rules,
        matrix: matrixOf(file),
        settings,
        madeOn: localToday(),
      },
      agreementPreset,
      agreementWords(language),
    )
    setSaving(true)
    told.pdf(await savePdf(document, trajectory.number))
    setSaving(false)
  }
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      loading={saving}
      onClick={() => void save()}
    >
      {t('agreement.savePdf')}
    </Button>
  )
}
