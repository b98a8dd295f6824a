import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { commandContext } from '#renderer/data/context.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { waitsForCoach } from '#shared/domain/trajectory-status.ts'
import type { TrajectoryFile } from './file.ts'
import type { Tab } from './obstacle-text.ts'
import { ObstacleList } from './obstacle-list.tsx'
import { standingObstacles, stepsOf, type Step } from './steps.ts'

interface StepActionsProps {
  readonly file: TrajectoryFile
  /** The tab that is shown: no way is offered to where one is. */
  readonly tab: Tab
  readonly onStep: (step: Step) => void
  readonly onRefused: (step: Step) => void
}

/** The next step as the primary button, the rest under "Meer". A step that cannot be taken says why. */
export function StepActions({ file, tab, onStep, onRefused }: StepActionsProps) {
  const t = useT('trajectories')
  const common = useT('common')
  const { primary, others } = stepsOf(file.trajectory, file.rules)
  const choose = (step: Step) =>
    standingObstacles(step, file, commandContext()).length > 0 ? onRefused(step) : onStep(step)
  return (
    <>
      {others.length > 0 && (
        <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              {common('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((step) => (
              <Menu.Item key={step} onClick={() => choose(step)}>
                {t(`step.${step}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {waitsForCoach(file.trajectory) && tab !== 'matching' && (
        <Button
          renderRoot={(props) => (
            <Link
              {...props}
              to="/trajectories/$trajectoryId"
              params={{ trajectoryId: file.trajectory.id }}
              search={{ tab: 'matching' }}
            />
          )}
        >
          {t('step.chooseCoach')}
        </Button>
      )}
      {primary !== null && <Button onClick={() => choose(primary)}>{t(`step.${primary}`)}</Button>}
    </>
  )
}

interface RefusalProps {
  readonly step: Step
  readonly file: TrajectoryFile
  readonly onClose: () => void
}

/** Why a step is refused, live: what has been put right leaves the list. */
export function Refusal({ step, file, onClose }: RefusalProps) {
  const t = useT('trajectories')
  const { trajectory, coach } = file
  const titles: Partial<Record<Step, string>> = {
    approve: t('step.approveRefused'),
    start: t('step.startRefused'),
    finish: t('step.finishRefused'),
    followUp: t('step.followUpRefused'),
    close: t('step.closeRefused'),
    continue: t('step.continueRefused'),
  }
  if (stepsOf(trajectory, file.rules).primary !== step) return null
  return (
    <ObstacleList
      obstacles={standingObstacles(step, file, commandContext())}
      scene={{ goals: trajectory.goals, coachName: coach?.name ?? '' }}
      title={titles[step] ?? t('step.refused')}
      links={{ trajectoryId: trajectory.id, coachId: trajectory.coachId }}
      onClose={onClose}
    />
  )
}
