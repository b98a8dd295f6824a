import { Accordion, Alert, Button, Group, Text } from '@mantine/core'
import { IconArrowRight, IconLock, IconTarget } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { EmptyState, Section } from '#renderer/ui/layout.tsx'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { goalObstacles, goalsObstacles, livingGoals, weightOf } from '#shared/domain/goal.ts'
import { reopenGoals } from '#shared/domain/trajectory-goals.ts'
import { goalStatuses, isIn } from '#shared/domain/trajectory-status.ts'
import type { Goal, Trajectory } from '#shared/domain/trajectory.ts'
import { AddGoal } from './add-goal.tsx'
import { edited, useChange } from './change.ts'
import type { TrajectoryFile } from './file.ts'
import { FreeSpace } from './free-space.tsx'
import { GoalEditor } from './goal-editor.tsx'
import { GoalView } from './goal-view.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

/** The goals: written as a draft, fixed once somebody has agreed. */
export function GoalsTab({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { trajectory } = file
  const changeable = isIn(trajectory.status, goalStatuses)
  const agreed = Object.values(trajectory.agreement).some((date) => date !== null)
  const editable = changeable && !agreed
  return (
    <Section title={t('goals.title')} description={t('goals.lead')}>
      {changeable && agreed && <AgreedNotice file={file} />}
      {trajectory.goalWaiver === null ? (
        <>
          <GoalList file={file} editable={editable} />
          <FreeSpace file={file} />
        </>
      ) : (
        <FreeSpace file={file} />
      )}
      {!changeable && trajectory.goals.length > 0 && (
        <Text c="dimmed" mb="md">
          {t('goals.fixed')}
        </Text>
      )}
      {editable && <ToAgreement trajectory={trajectory} />}
    </Section>
  )
}

/** The goals one under the other, the first that needs work open, and the way to add one. */
function GoalList({ file, editable }: { readonly file: TrajectoryFile; readonly editable: boolean }) {
  const { goals } = file.trajectory
  const [openGoal, setOpenGoal] = useState<string | null>(() => firstIncomplete(goals))
  const add = editable ? <AddGoal file={file} onAdded={setOpenGoal} /> : null
  return (
    <>
      <Accordion value={openGoal} onChange={setOpenGoal} variant="separated" order={3} keepMounted={false}>
        {goals.map((goal, index) => (
          <GoalItem key={goal.id} goal={goal} number={index + 1} file={file} editable={editable} />
        ))}
      </Accordion>
      {goals.length === 0 ? <NoGoals action={add} /> : add}
    </>
  )
}

/** The way on, once nothing is missing. */
function ToAgreement({ trajectory }: { readonly trajectory: Trajectory }) {
  const t = useT('trajectories')
  const navigate = useNavigate({ from: '/trajectories/$trajectoryId' })
  if (goalsObstacles(trajectory.goals).length > 0) return null
  return (
    <Group justify="flex-end" mt="xl">
      <Button
        rightSection={<IconArrowRight size={16} aria-hidden />}
        onClick={() => void navigate({ search: { tab: 'agreement' } })}
      >
        {t('goals.toAgreement')}
      </Button>
    </Group>
  )
}

/** Opens on what needs work; nothing when all is complete. */
const firstIncomplete = (goals: readonly Goal[]): string | null =>
  livingGoals(goals).find((goal) => goalObstacles(goal).length > 0)?.id ?? null

function NoGoals({ action }: { readonly action: ReactNode }) {
  const t = useT('trajectories')
  if (action === null) return <Text c="dimmed">{t('goals.none')}</Text>
  return <EmptyState icon={IconTarget} title={t('goals.empty')} body={t('goals.emptyBody')} action={action} />
}

function AgreedNotice({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const change = useChange(file.trajectory.id)
  const [asking, setAsking] = useState(false)
  const begun = file.trajectory.startedOn !== null
  const reopen = async (reason: string) => {
    const result = await change('trajectory.agree', (doc, context) => edited(reopenGoals(doc, reason, context)))
    if (result.ok) notify({ kind: 'info', message: t('agreementCleared') })
    return result
  }
  const adjust = async () => {
    if (begun) return setAsking(true)
    const sure = await confirm({
      title: t('goals.adjustTitle'),
      body: t('goals.adjustBody'),
      confirmLabel: t('goals.adjust'),
    })
    if (sure) await reopen('')
  }
  return (
    <Alert color="petrol" variant="light" icon={<IconLock aria-hidden />} mb="md">
      <Group justify="space-between">
        <Text maw={480}>{t('goals.locked')}</Text>
        <Button variant="default" onClick={() => void adjust()}>
          {t('goals.adjust')}
        </Button>
      </Group>
      {asking && (
        <ReasonDialog
          formKey={`trajectory/${file.trajectory.id}/reopen`}
          title={t('goals.adjust')}
          body={t('goals.adjustBody')}
          onClose={() => setAsking(false)}
          onReason={reopen}
        />
      )}
    </Alert>
  )
}

interface GoalItemProps {
  readonly goal: Goal
  readonly number: number
  readonly file: TrajectoryFile
  readonly editable: boolean
}

function GoalItem({ goal, number, file, editable }: GoalItemProps) {
  const t = useT('trajectories')
  const complete = goalObstacles(goal).length === 0
  const title = goal.title.trim() === '' ? t('goals.unnamed') : goal.title
  return (
    <Accordion.Item value={goal.id}>
      <Accordion.Control>
        <Group justify="space-between" wrap="nowrap" gap="md" pr="sm">
          <span>
            <Text component="span" c="dimmed" mr={8}>
              {number}
            </Text>
            <Text component="span" fw={600}>
              {title}
            </Text>
          </span>
          <Group gap="md" wrap="nowrap">
            <Text component="span" fz="sm" c="dimmed">
              {t('goals.weight', { weight: weightOf(goal) })}
            </Text>
            {goal.dropped === null ? (
              <StatusBadge
                tone={complete ? 'done' : 'neutral'}
                label={complete ? t('goals.complete') : t('goals.incomplete')}
              />
            ) : (
              <StatusBadge tone="attention" label={t('goals.isDropped')} />
            )}
          </Group>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        {editable && goal.dropped === null ? <GoalEditor goal={goal} file={file} /> : <GoalView goal={goal} />}
      </Accordion.Panel>
    </Accordion.Item>
  )
}
