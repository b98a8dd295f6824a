import { z } from 'zod'
import { type CoachPaper, paperOwner } from '#shared/domain/attachment-owner.ts'
import { saveCoachFacts } from '#shared/domain/coach-file.ts'
import { needsInsurance } from '#shared/domain/coach-standing.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { isoDateSchema, lineSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useAttachmentDesk } from '#renderer/data/attachments.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { Attachments } from '#renderer/ui/attachments.tsx'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { changeCoach } from '../change-coach.ts'
import classes from '../coaches.module.css'

const schema = z
  .object({ ethicsCode: lineSchema, signedOn: isoDateSchema.nullable(), complaintsRoute: lineSchema })
  .superRefine(({ signedOn }, ctx) => {
    if (signedOn !== null && signedOn > localToday()) {
      ctx.addIssue({ code: 'custom', path: ['signedOn'], message: 'coachRegister:error.inFuture' })
    }
  })

/** The papers beside the certificates, each with its evidence. */
export function PapersTab({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coachRegister')
  return (
    <>
      <PapersForm row={row} />
      {needsInsurance(row.doc) && (
        <Section title={t('papers.insurance')} description={t('papers.insuranceLead')}>
          <Evidence coach={row.doc} paper="insurance" />
        </Section>
      )}
    </>
  )
}

interface EvidenceProps {
  readonly coach: Coach
  readonly paper: CoachPaper
}

function Evidence({ coach, paper }: EvidenceProps) {
  const t = useT('coachRegister')
  const desk = useAttachmentDesk(paperOwner(coach, paper))
  return paper === 'insurance' ? (
    <Attachments title={t('papers.insuranceEvidenceOf')} empty={t('papers.noInsuranceEvidence')} desk={desk} />
  ) : (
    <Attachments title={t('papers.evidenceOf')} empty={t('papers.noEvidence')} desk={desk} />
  )
}

/** The code of ethics and the complaints procedure. Saves as you type. */
function PapersForm({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coachRegister')
  const { ethicsCode, complaintsRoute } = row.doc
  const form = useKeptForm({
    key: `coach/${row.id}/papers`,
    schema,
    defaultValues: { ethicsCode: ethicsCode?.name ?? '', signedOn: ethicsCode?.signedOn ?? null, complaintsRoute },
    revision: row.rev,
  })
  const status = useAutosave(form, (values) => {
    const name = values.ethicsCode.trim()
    const signed = name === '' ? null : { name, signedOn: values.signedOn }
    const facts = { ethicsCode: signed, complaintsRoute: values.complaintsRoute.trim() }
    return changeCoach(row.id, (coach) => saveCoachFacts(coach, facts, localToday()))
  })
  const { control } = form
  return (
    <Section title={t('papers.title')} description={t('papers.lead')}>
      <form noValidate className={classes['form']} onSubmit={(event) => event.preventDefault()}>
        <div className={classes['pair']}>
          <TextField
            control={control}
            name="ethicsCode"
            label={t('papers.ethicsCode')}
            hint={t('papers.ethicsCodeHint')}
          />
          <DateField control={control} name="signedOn" label={t('papers.signedOn')} until={localToday()} />
        </div>
        <TextField
          control={control}
          name="complaintsRoute"
          label={t('papers.complaints')}
          hint={t('papers.complaintsHint')}
        />
        <AutosaveNote status={status} />
      </form>
      <Evidence coach={row.doc} paper="ethicsCode" />
    </Section>
  )
}
