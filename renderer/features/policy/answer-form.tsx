import { Button, Group } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { answerContribution, needsExplanation } from '#shared/domain/contribution-commands.ts'
import { handlingOutcomes, type PolicyContribution } from '#shared/domain/policy-contribution.ts'
import { limits } from '#shared/domain/primitives.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RadioField } from '#renderer/ui/choice-fields.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import { useContributionCommand } from './use-contribution-commands.ts'

const schema = z
  .object({ outcome: z.string().nullable().pipe(z.enum(handlingOutcomes)), explanation: z.string().max(limits.text) })
  .refine(({ outcome, explanation }) => !needsExplanation(outcome) || explanation.trim() !== '', {
    path: ['explanation'],
    message: 'policySupport:error.explanationMissing',
  })

interface AnswerFormProps {
  readonly policyId: string
  readonly contribution: PolicyContribution
  readonly onClose: () => void
}

/** What was done with a remark, and why. */
export function AnswerForm({ policyId, contribution, onClose }: AnswerFormProps) {
  const t = useT('policySupport')
  const run = useContributionCommand(policyId)
  const mayChange = useMayChange()
  const { handling, id } = contribution
  const form = useKeptForm({
    key: `policy/${policyId}/answer/${id}`,
    schema,
    defaultValues: { outcome: handling?.outcome ?? null, explanation: handling?.explanation ?? '' },
  })
  const outcome = useWatch({ control: form.control, name: 'outcome' })
  const close = () => {
    form.discard()
    onClose()
  }
  const save = form.handleSubmit(async (values) => {
    if (await run((draft) => answerContribution(draft, id, values, commandContext()))) close()
  })
  const isReasonNeeded = handlingOutcomes.some((known) => known === outcome && needsExplanation(known))
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <RadioField
        control={form.control}
        name="outcome"
        label={t('answer.outcome')}
        options={handlingOutcomes.map((each) => ({ value: each, label: t(`outcome.${each}`) }))}
        required
      />
      <div style={{ marginTop: 12 }}>
        <TextAreaField
          control={form.control}
          name="explanation"
          label={t('answer.explanation')}
          hint={t('answer.explanationHint')}
          minRows={2}
          required={isReasonNeeded}
        />
      </div>
      <Group mt="sm" gap="sm">
        <Button type="submit" loading={form.formState.isSubmitting} disabled={!mayChange}>
          {t('answer.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {t('form.cancel')}
        </Button>
      </Group>
    </form>
  )
}
