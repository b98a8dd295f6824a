import { Button, Group, Text, Title } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { z } from 'zod'
import { addContribution, type ContributionInput, editContribution } from '#shared/domain/contribution-commands.ts'
import { discussionParties, type PolicyContribution } from '#shared/domain/policy-contribution.ts'
import type { OpenPolicy, Policy } from '#shared/domain/policy.ts'
import { isoDateSchema, limits } from '#shared/domain/primitives.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary } from '#renderer/ui/form-parts.tsx'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import chapters from './chapters.module.css'
import { chapterNumber } from './policy-parts.ts'
import { useContributionCommand } from './use-contribution-commands.ts'

/** Stands for "the policy as a whole" in the list of chapters: a select holds text. */
const WHOLE = 'whole'

const schema = z.object({
  // A form begins without a party.
  party: z.string().nullable().pipe(z.enum(discussionParties)),
  setting: z.string().max(limits.line),
  on: z
    .string()
    .nullable()
    .pipe(isoDateSchema.refine((on) => on <= localToday(), { message: 'policySupport:error.dateInFuture' })),
  about: z.string(),
  remark: z.string().max(limits.text),
})

const inputOf = ({ party, setting, on, about, remark }: z.output<typeof schema>): ContributionInput => ({
  party,
  setting,
  on,
  chapterId: about === WHOLE ? null : about,
  remark,
})

const newFields = (chapterId: string | undefined): z.input<typeof schema> => ({
  party: null,
  setting: '',
  on: localToday(),
  about: chapterId ?? WHOLE,
  remark: '',
})

const fieldsOf = ({ party, setting, on, chapterId, remark }: PolicyContribution): z.input<typeof schema> => ({
  party,
  setting,
  on,
  about: chapterId ?? WHOLE,
  remark,
})

const keyOf = (contribution: PolicyContribution | undefined, chapterId: string | undefined): string =>
  contribution?.id ?? chapterId ?? 'new'

/** Records something new, or corrects what was recorded. */
const commandFor = (contribution: PolicyContribution | undefined, input: ContributionInput) => (draft: OpenPolicy) =>
  contribution === undefined
    ? addContribution(draft, input, commandContext())
    : editContribution(draft, contribution.id, input, commandContext())

interface ContributionFormProps {
  readonly policy: Policy
  /** Recorded before: to correct. Without it a new one. */
  readonly contribution?: PolicyContribution | undefined
  /** Chapter that is in sight, for a new one. */
  readonly chapterId?: string | undefined
  readonly onClose: () => void
}

/** What one party said in one conversation. After saving a new one the conversation stays, for the next remark. */
export function ContributionForm({ policy, contribution, chapterId, onClose }: ContributionFormProps) {
  const t = useT('policySupport')
  const run = useContributionCommand(policy.id)
  const mayChange = useMayChange()
  const isNew = contribution === undefined
  const title = t(isNew ? 'form.newTitle' : 'form.editTitle')
  const form = useKeptForm({
    key: `policy/${policy.id}/remark/${keyOf(contribution, chapterId)}`,
    schema,
    defaultValues: isNew ? newFields(chapterId) : fieldsOf(contribution),
  })
  const { setFocus } = form
  // It opens below what was clicked, perhaps out of sight.
  useEffect(() => setFocus('party'), [setFocus])
  const save = (andAnother: boolean) =>
    form.handleSubmit(async (values) => {
      const saved = await run(commandFor(contribution, inputOf(values)))
      if (!saved) return
      form.discard()
      notify({ kind: 'done', message: t('form.saved') })
      if (!andAnother) return onClose()
      form.reset({ ...newFields(chapterId), party: values.party, setting: values.setting, on: values.on })
      // The conversation stays as a beginning, and is no typing that could be lost.
      form.markSaved(form.getValues())
      form.setFocus('remark')
    })
  const cancel = () => {
    form.discard()
    onClose()
  }
  return (
    <form noValidate aria-label={title} className={chapters['card']} onSubmit={(event) => void save(false)(event)}>
      <Title order={3} fz={17} mb="sm">
        {title}
      </Title>
      <ContributionFields form={form} policy={policy} />
      <Group mt="md" gap="sm">
        <Button type="submit" loading={form.formState.isSubmitting} disabled={!mayChange}>
          {t('form.save')}
        </Button>
        {isNew && (
          <Button variant="default" disabled={!mayChange} onClick={() => void save(true)()}>
            {t('form.saveAndNext')}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={cancel}>
          {t('form.cancel')}
        </Button>
      </Group>
    </form>
  )
}

interface ContributionFieldsProps {
  readonly form: KeptForm<z.input<typeof schema>, z.output<typeof schema>>
  readonly policy: Policy
}

function ContributionFields({ form, policy }: ContributionFieldsProps) {
  const t = useT('policySupport')
  const { control } = form
  const parties = discussionParties.map((party) => ({ value: party, label: t(`party.${party}`) }))
  const about = useMemo(() => {
    const titled = policy.chapters.map(({ id, title }) => {
      const number = chapterNumber(policy, id)
      return { value: id, label: number === null ? t('form.leftOut', { title }) : `${number}. ${title}` }
    })
    return [{ value: WHOLE, label: t('whole') }, ...titled]
  }, [policy, t])
  const labels = {
    party: t('form.party'),
    on: t('form.on'),
    setting: t('form.setting'),
    about: t('form.about'),
    remark: t('form.remark'),
  }
  return (
    <>
      <ErrorSummary form={form} labels={labels} />
      <div className={chapters['formGrid']}>
        <SelectField control={control} name="party" label={labels.party} options={parties} required />
        <DateField control={control} name="on" label={labels.on} until={localToday()} required />
        <TextField control={control} name="setting" label={labels.setting} hint={t('form.settingHint')} />
        <SelectField control={control} name="about" label={labels.about} options={about} searchable={false} />
      </div>
      <TextAreaField control={control} name="remark" label={labels.remark} hint={t('form.remarkHint')} />
      <Text c="dimmed" fz="sm" mt={4}>
        {t('form.privacy')}
      </Text>
    </>
  )
}
