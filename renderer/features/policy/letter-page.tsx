import { Alert, Button, Group } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf, IconInfoCircle } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import type { Control } from 'react-hook-form'
import type { z } from 'zod'
import type { Policy } from '#shared/domain/policy.ts'
import { councilLetter, councilLetterLimits } from '#shared/report/council-letter.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useRow, useRows } from '#renderer/data/live.ts'
import { saveDocument } from '#renderer/data/save-document.ts'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { formats as formatsOf } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ErrorSummary } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading, PageMissing } from '#renderer/ui/page-states.tsx'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import { councilLetterHint, councilLetterPreset, letterGround, letterMonths } from '#resources/presets/letters.ts'
import { type LetterForm, letterFormSchema, letterFormValues } from './letter-form.ts'
import classes from './policy.module.css'
import { WorGroundsField } from './wor-grounds-field.tsx'

/** The letter with which a version goes to the works council: what it says of its own, and how it is saved. */
export function LetterPage() {
  const { policyId } = useParams({ from: '/policy/$policyId/letter' })
  const row = useRow('policies', policyId)
  const rows = useRows('policies')
  if (row === undefined || rows === undefined) return <PageLoading />
  if (row === null) return <PageMissing />
  const isFirst = !rows.some(({ id, doc }) => id !== row.id && doc.status === 'adopted')
  return <LetterOf key={row.id} policy={row.doc} isFirst={isFirst} />
}

interface LetterOfProps {
  readonly policy: Policy
  readonly isFirst: boolean
}

type Values = z.output<typeof letterFormSchema>

/** Makes the letter of what was filled in, and saves it. */
function useSaveLetter({ policy, isFirst }: LetterOfProps) {
  const told = useSavedMessage()
  return async (values: Values, as: 'pdf' | 'docx'): Promise<void> => {
    const { settings } = useSession.getState()
    if (settings === null) return
    const { language, version: suffix } = policy
    const { date, list } = formatsOf(language)
    const made = councilLetter({ policy, isFirst, settings }, values, councilLetterPreset, {
      day: date,
      list,
      ground: (ground) => letterGround(ground, language),
      months: (count) => letterMonths(count, language),
    })
    // The schema of the form has found everything that the letter would refuse.
    if (!made.ok) return
    const letter = made.value
    if (as === 'pdf') {
      told.pdf(await savePdf(letter, suffix))
      return
    }
    const order = { format: 'docx', document: 'council-letter', suffix, language } as const
    told.document(
      await saveDocument(order, async () => (await import('#renderer/print/docx/letter-docx.ts')).letterDocx(letter)),
    )
  }
}

function LetterOf({ policy, isFirst }: LetterOfProps) {
  const t = useT('policyOutput')
  const local = useLocal()
  const operator = useSession(({ settings }) => settings?.operator ?? '')
  const save = useSaveLetter({ policy, isFirst })
  const form = useKeptForm({
    key: `policy/${policy.id}/letter`,
    schema: letterFormSchema,
    defaultValues: letterFormValues(policy, operator, localToday()),
  })
  const { control, formState } = form
  const submit = (as: 'pdf' | 'docx') => form.handleSubmit((values) => save(values, as))
  return (
    <Page
      title={t('letter.title')}
      lead={t('letter.lead', { version: policy.version })}
      breadcrumbs={[{ label: t('letter.policy'), to: '/policy' }]}
    >
      <form noValidate className={classes['form']} onSubmit={(event) => void submit('pdf')(event)}>
        <Alert icon={<IconInfoCircle size={20} aria-hidden />} variant="light">
          {local(councilLetterHint)}
        </Alert>
        <ErrorSummary
          form={form}
          labels={{
            reason: t('letter.reason'),
            grounds: t('letter.grounds'),
            meetingOn: t('letter.meetingOn'),
            respondBy: t('letter.respondBy'),
            reviewBy: t('letter.reviewBy'),
            date: t('letter.date'),
            sender: t('letter.sender'),
            senderRole: t('letter.senderRole'),
          }}
        />
        <LetterFields control={control} />
        <Group mt="xl" gap="sm">
          <Button
            type="submit"
            leftSection={<IconFileTypePdf size={18} aria-hidden />}
            loading={formState.isSubmitting}
          >
            {t('letter.savePdf')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypeDocx size={18} aria-hidden />}
            disabled={formState.isSubmitting}
            onClick={() => void submit('docx')()}
          >
            {t('letter.saveDocx')}
          </Button>
        </Group>
      </form>
    </Page>
  )
}

function LetterFields({ control }: { readonly control: Control<LetterForm, unknown, Values> }) {
  const t = useT('policyOutput')
  return (
    <>
      <TextAreaField
        control={control}
        name="reason"
        label={t('letter.reason')}
        hint={t('letter.reasonHint')}
        limit={councilLetterLimits.reason}
        required
      />
      <WorGroundsField control={control} name="grounds" />
      <DateField control={control} name="date" label={t('letter.date')} required />
      <DateField control={control} name="meetingOn" label={t('letter.meetingOn')} hint={t('letter.meetingOnHint')} />
      <DateField control={control} name="respondBy" label={t('letter.respondBy')} hint={t('letter.respondByHint')} />
      <DateField
        control={control}
        name="reviewBy"
        label={t('letter.reviewBy')}
        hint={t('letter.reviewByHint')}
        required
      />
      <TextField
        control={control}
        name="sender"
        label={t('letter.sender')}
        limit={councilLetterLimits.sender}
        required
      />
      <TextField
        control={control}
        name="senderRole"
        label={t('letter.senderRole')}
        hint={t('letter.senderRoleHint')}
        limit={councilLetterLimits.senderRole}
        required
      />
    </>
  )
}
