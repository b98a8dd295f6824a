import { Alert, Button, Modal, Stack } from '@mantine/core'
import { IconFileTypePdf, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { formats as formatsOf } from '#renderer/i18n/format.ts'
import { useLanguage, useLocal, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { decisionLetterHint, decisionLetterPreset } from '#resources/presets/decision-letters.ts'
import { letterMonths, letterSessions } from '#resources/presets/letters.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { type IsoDate, isoDateSchema, limits, nameSchema } from '#shared/domain/primitives.ts'
import {
  decisionLetter,
  decisionLetterKind,
  type DecisionLetterKind,
  mayBeContested,
} from '#shared/report/decision-letter.ts'
import type { TrajectoryFile } from '../file.ts'
import { useFormName } from '../form-name.ts'

/** The way to the letter about the decision; nothing while there is no decision to write about. */
export function DecisionLetterSection({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('intake')
  const [open, setOpen] = useState(false)
  const kind = decisionLetterKind(file.trajectory)
  if (kind === null || file.coachee === null) return null
  return (
    <Section title={t('letter.title')} description={t('letter.lead')}>
      <Button variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {t('letter.open')}
      </Button>
      {open && <LetterDialog file={file} kind={kind} onClose={() => setOpen(false)} />}
    </Section>
  )
}

const anybody = z.string().max(limits.name)

const schemaOf = (contested: boolean) =>
  z.object({
    date: isoDateSchema,
    sender: nameSchema,
    senderRole: nameSchema,
    hrContact: nameSchema,
    reviewContact: contested ? nameSchema : anybody,
    objectionDate: isoDateSchema,
  })
type LetterInput = { date: string | null; objectionDate: string | null } & Record<
  'sender' | 'senderRole' | 'hrContact' | 'reviewContact',
  string
>
type LetterValues = z.output<ReturnType<typeof schemaOf>>

/** Days within which the employee can ask for a second look: an editable proposal. */
const OBJECTION_DAYS = 14

interface LetterDialogProps {
  readonly file: TrajectoryFile
  readonly kind: DecisionLetterKind
  readonly onClose: () => void
}

function LetterDialog({ file, kind, onClose }: LetterDialogProps) {
  const t = useT('intake')
  const common = useT('common')
  const local = useLocal()
  const operator = useSession(({ settings }) => settings?.operator ?? '')
  const save = useSaveLetter(file, kind)
  const contested = mayBeContested(kind)
  const today: IsoDate = localToday()
  const form = useKeptForm<LetterInput, LetterValues>({
    key: `trajectory/${file.trajectory.id}/decision-letter`,
    schema: schemaOf(contested),
    defaultValues: {
      date: today,
      sender: operator,
      senderRole: t('letter.roleProposal'),
      hrContact: operator,
      reviewContact: '',
      objectionDate: addDays(today, OBJECTION_DAYS),
    },
  })
  const { control, formState } = form
  const submit = form.handleSubmit(async (values) => {
    if (!(await save(values))) return
    form.discard()
    onClose()
  })
  const cancel = () => {
    form.discard()
    onClose()
  }
  return (
    <Modal opened onClose={cancel} title={t('letter.title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Alert icon={<IconInfoCircle size={20} aria-hidden />} variant="light">
            {local(decisionLetterHint(kind))}
          </Alert>
          <DateField control={control} name="date" label={t('letter.date')} required />
          <TextField control={control} name="sender" label={t('letter.sender')} limit={limits.name} required />
          <TextField control={control} name="senderRole" label={t('letter.senderRole')} limit={limits.name} required />
          <TextField
            control={control}
            name="hrContact"
            label={t('letter.hrContact')}
            hint={t('letter.hrContactHint')}
            limit={limits.name}
            required
          />
          {contested && (
            <>
              <TextField
                control={control}
                name="reviewContact"
                label={t('letter.reviewContact')}
                hint={t('letter.reviewContactHint')}
                limit={limits.name}
                required
              />
              <DateField control={control} name="objectionDate" label={t('letter.objectionDate')} required />
            </>
          )}
        </Stack>
        <SubmitRow label={t('letter.save')} busy={formState.isSubmitting} onCancel={cancel} />
      </form>
    </Modal>
  )
}

/** Makes the letter in the language of the policy, else of the screen, and saves it. Gives whether it was saved. */
function useSaveLetter(file: TrajectoryFile, kind: DecisionLetterKind) {
  const told = useSavedMessage()
  const screen = useLanguage()
  const t = useT('intake')
  const formName = useFormName(file.policy)
  return async (values: LetterValues): Promise<boolean> => {
    const { settings } = useSession.getState()
    const { trajectory, coachee, manager, rules } = file
    if (settings === null || coachee === null) return false
    const language = file.policy?.language ?? screen
    const letter = decisionLetter(
      {
        trajectory,
        coachee: coachee.name,
        manager: manager?.name ?? t('letter.yourManager'),
        formName: trajectory.referredTo === null ? '' : formName(trajectory.referredTo),
        retentionMonths: rules.retention.rejectedMonths,
        settings,
      },
      values,
      decisionLetterPreset(kind),
      {
        language,
        day: formatsOf(language).date,
        months: (count) => letterMonths(count, language),
        sessions: (count) => letterSessions(count, language),
      },
    )
    return told.pdf(await savePdf(letter, trajectory.number))
  }
}
