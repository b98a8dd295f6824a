import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { useKeptForm, type KeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import type { Coach } from '#shared/domain/coach.ts'
import { chooseCoach } from '#shared/domain/matching-commands.ts'
import { motiveReasons, standingOf, type MotiveReason, type Standing } from '#shared/domain/matching.ts'
import { idSchema, isoDateSchema, lineSchema } from '#shared/domain/primitives.ts'
import type { TrajectoryFile } from '../file.ts'
import { HealthHint } from '../health-hint.tsx'
import { ObstacleList } from '../obstacle-list.tsx'
import { useComparisonName } from './comparison-name.ts'
import { useMatchText } from './match-text.ts'
import { useMatchChange } from './use-match-change.ts'
import type { Matching } from './use-matching.ts'

const choiceSchema = (motiveAsked: boolean) =>
  z.object({
    on: isoDateSchema,
    motive: motiveAsked ? lineSchema.trim().min(1) : lineSchema,
    comparisonId: idSchema.nullable(),
  })
type ChoiceValues = z.output<ReturnType<typeof choiceSchema>>
interface ChoiceInput {
  on: string | null
  motive: string
  comparisonId: string | null
}

interface ChooseDialogProps {
  readonly file: TrajectoryFile
  readonly matching: Matching
  readonly coach: Coach
  readonly onClose: () => void
}

/** Nobody chooses a coach who has just left the register. */
const gone: Standing = { rank: null, barred: true, passed: [], weak: [] }

/** P&O's decision: the day, and a line of motive wherever the choice does not follow proposal and ranking. */
export function ChooseDialog({ file, matching, coach, onClose }: ChooseDialogProps) {
  const t = useT('matching')
  const common = useT('common')
  const { trajectory } = file
  const { run, obstacles } = useMatchChange(trajectory.id)
  // As it stood when the dialog opened: after the choice this coach is no longer matched.
  const [standing] = useState(() => standingOf(matching.matches, coach.id) ?? gone)
  const reasons = motiveReasons(trajectory.matching, coach.id, standing)
  const form = useKeptForm<ChoiceInput, ChoiceValues>({
    key: `trajectory/${trajectory.id}/choose/${coach.id}`,
    schema: choiceSchema(reasons.length > 0),
    defaultValues: { on: matching.today, motive: '', comparisonId: null },
  })
  const cancel = () => {
    form.discard()
    onClose()
  }
  const choose = form.handleSubmit(async (values) => {
    const done = await run((doc, context) => chooseCoach(doc, { ...values, coachId: coach.id }, standing, context))
    if (!done) return
    form.discard()
    notify({ kind: 'done', message: t('choice.saved', { name: coach.name }) })
    onClose()
  })
  return (
    <Modal
      opened
      onClose={cancel}
      title={t('choice.title', { name: coach.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form noValidate onSubmit={(event) => void choose(event)}>
        <Stack gap="md">
          {obstacles.length > 0 && (
            <ObstacleList
              obstacles={obstacles}
              scene={{ goals: [], coachName: coach.name }}
              title={t('choice.refused')}
            />
          )}
          <ChoiceFields form={form} matching={matching} coach={coach} reasons={reasons} />
          <Group justify="flex-end" mt="sm">
            <Button variant="subtle" color="gray" onClick={cancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={form.formState.isSubmitting}>
              {t('choice.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

interface ChoiceFieldsProps {
  readonly form: KeptForm<ChoiceInput, ChoiceValues>
  readonly matching: Matching
  readonly coach: Coach
  readonly reasons: readonly MotiveReason[]
}

function ChoiceFields({ form, matching, coach, reasons }: ChoiceFieldsProps) {
  const t = useT('matching')
  const text = useMatchText()
  const comparisonName = useComparisonName()
  const comparisons = matching.comparisons
    .filter(({ coaches }) => coaches.some(({ coachId }) => coachId === coach.id))
    .map((comparison) => ({ value: comparison.id, label: comparisonName(comparison) }))
  const { control } = form
  return (
    <>
      {reasons.length === 0 ? (
        <Text>{t('choice.follows')}</Text>
      ) : (
        <div>
          <Text>{t('choice.asks')}</Text>
          <List spacing={4} mt={4}>
            {reasons.map((reason) => (
              <List.Item key={text.motive(reason)}>{text.motive(reason)}</List.Item>
            ))}
          </List>
        </div>
      )}
      <TextField
        control={control}
        name="motive"
        label={t('choice.motive')}
        hint={t('choice.motiveHint')}
        required={reasons.length > 0}
      />
      <HealthHint control={control} names={['motive']} />
      <DateField control={control} name="on" label={t('choice.on')} until={matching.today} required />
      {comparisons.length > 0 && (
        <SelectField
          control={control}
          name="comparisonId"
          label={t('choice.comparison')}
          options={comparisons}
          placeholder={t('choice.comparisonNone')}
          searchable={false}
          clearable
        />
      )}
    </>
  )
}
