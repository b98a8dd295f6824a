import { Button, Group, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useWatch } from 'react-hook-form'
import { useT } from '#renderer/i18n/use-t.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { RatingField } from '#renderer/ui/choice-fields.tsx'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { useKeptForm, type KeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import { levelWritingOrder } from '#shared/domain/goal.ts'
import { removeGoal, saveGoal, wasAgreed } from '#shared/domain/trajectory-goals.ts'
import { goalLevels, type Goal } from '#shared/domain/trajectory.ts'
import { edited, useChange } from './change.ts'
import { LevelHints, useLevelHints } from './level-hints.tsx'
import { DropGoal } from './drop-goal.tsx'
import type { TrajectoryFile } from './file.ts'
import { goalFormSchema, goalInputOf, goalWith, levelKeys, type GoalInput, type GoalValues } from './goal-form.ts'
import { HealthHint } from './health-hint.tsx'

interface GoalEditorProps {
  readonly goal: Goal
  readonly file: TrajectoryFile
}

interface PartProps {
  readonly form: KeptForm<GoalInput, GoalValues>
}

/** Writes one goal. Saved as you type: until somebody agrees it is a draft. */
export function GoalEditor({ goal, file }: GoalEditorProps) {
  const form = useKeptForm<GoalInput, GoalValues>({
    key: `trajectory/${file.trajectory.id}/goal/${goal.id}`,
    schema: goalFormSchema,
    defaultValues: goalInputOf(goal),
    revision: file.rev,
  })
  const change = useChange(file.trajectory.id)
  const status = useAutosave(form, (values) =>
    change('trajectory.edit', (doc, context) => {
      const current = doc.goals.find(({ id }) => id === goal.id)
      if (current === undefined) return { ok: false, error: [{ code: 'notFound' }] }
      return edited(saveGoal(doc, goalWith(current, values), context))
    }),
  )
  return (
    <Stack gap="xl" maw={720} pt="sm">
      <WhatFields form={form} />
      <LevelFields form={form} />
      <BaselineFields form={form} />
      <Group justify="space-between">
        {wasAgreed(file.trajectory, goal.id) ? (
          <DropGoal goal={goal} file={file} />
        ) : (
          <RemoveGoal goal={goal} file={file} />
        )}
        <AutosaveNote status={status} />
      </Group>
    </Stack>
  )
}

function WhatFields({ form }: PartProps) {
  const t = useT('trajectories')
  const { control } = form
  return (
    <Stack gap="md">
      <TextField control={control} name="title" label={t('goals.goalTitle')} hint={t('goals.goalTitleHint')} />
      <TextAreaField
        control={control}
        name="noticeableBy"
        label={t('goals.noticeableBy')}
        hint={t('goals.noticeableByHint')}
        minRows={2}
      />
      <TextAreaField
        control={control}
        name="awareness"
        label={t('goals.awareness')}
        hint={t('goals.awarenessHint')}
        minRows={2}
      />
      <TextAreaField
        control={control}
        name="responsibility"
        label={t('goals.responsibility')}
        hint={t('goals.responsibilityHint')}
        minRows={2}
      />
      <TextAreaField
        control={control}
        name="managerContribution"
        label={t('goals.managerContribution')}
        hint={t('goals.managerContributionHint')}
        minRows={2}
      />
      <Text fz="sm" c="dimmed">
        {t('goals.workHint')}
      </Text>
      <HealthHint
        control={control}
        names={['title', 'noticeableBy', 'awareness', 'responsibility', 'managerContribution']}
      />
    </Stack>
  )
}

function LevelFields({ form }: PartProps) {
  const t = useT('trajectories')
  const hints = useLevelHints(form)
  return (
    <Section title={t('goals.levels')} description={t('goals.levelsHint')} order={3}>
      <Stack gap="md">
        {levelWritingOrder.map((level) => {
          const at = goalLevels.indexOf(level)
          const key = levelKeys[at] ?? 'z0'
          return (
            <div key={key}>
              <TextAreaField control={form.control} name={`level.${key}`} label={t(`goals.level.${key}`)} minRows={2} />
              <LevelHints hints={hints[at] ?? []} />
            </div>
          )
        })}
      </Stack>
    </Section>
  )
}

function BaselineFields({ form }: PartProps) {
  const t = useT('trajectories')
  const { control } = form
  const [importance, difficulty] = useWatch({ control, name: ['importance', 'difficulty'] })
  return (
    <>
      <RatingField
        control={control}
        name="baseline"
        label={t('goals.baseline')}
        hint={t('goals.baselineHint')}
        minimum={-2}
        maximum={-1}
      />
      <Section title={t('goals.weighing')} description={t('goals.weightExplained')} order={3}>
        <Stack gap="md">
          <RatingField
            control={control}
            name="importance"
            label={t('goals.importance')}
            maximum={3}
            anchors={{ 1: t('goals.importance1'), 2: t('goals.importance2'), 3: t('goals.importance3') }}
          />
          <RatingField
            control={control}
            name="difficulty"
            label={t('goals.difficulty')}
            maximum={3}
            anchors={{ 1: t('goals.difficulty1'), 2: t('goals.difficulty2'), 3: t('goals.difficulty3') }}
          />
          <Text role="status" fw={550}>
            {t('goals.weightLine', { importance, difficulty, weight: importance * difficulty })}
          </Text>
        </Stack>
      </Section>
    </>
  )
}

function RemoveGoal({ goal, file }: GoalEditorProps) {
  const t = useT('trajectories')
  const change = useChange(file.trajectory.id)
  const remove = async () => {
    const title = goal.title.trim() === '' ? t('goals.unnamed') : goal.title
    const sure = await confirm({
      title: t('goals.removeTitle'),
      body: t('goals.removeBody', { title }),
      confirmLabel: t('goals.remove'),
      danger: true,
    })
    if (!sure) return
    const result = await change('trajectory.edit', (doc, context) => edited(removeGoal(doc, goal.id, context)))
    if (result.ok) notify({ kind: 'done', message: t('goals.removed') })
  }
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={16} aria-hidden />}
      onClick={() => void remove()}
    >
      {t('goals.remove')}
    </Button>
  )
}
