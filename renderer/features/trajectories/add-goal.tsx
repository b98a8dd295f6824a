import { Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useLanguage, useLocal, useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { starterGoals, textsOfStarter, type StarterGoal } from '#resources/presets/starter-goals.ts'
import { livingGoals, MAX_GOALS, newGoal } from '#shared/domain/goal.ts'
import { idSchema, type Id } from '#shared/domain/primitives.ts'
import { saveGoal } from '#shared/domain/trajectory-goals.ts'
import { edited, useChange } from './change.ts'
import type { TrajectoryFile } from './file.ts'
import { useObstacleText } from './obstacle-text.ts'

interface AddGoalProps {
  readonly file: TrajectoryFile
  readonly onAdded: (goalId: Id) => void
}

/** Adds a goal: from an example, in the operator's language, or empty. */
export function AddGoal({ file, onAdded }: AddGoalProps) {
  const t = useT('trajectories')
  const language = useLanguage()
  const change = useChange(file.trajectory.id)
  const obstacleText = useObstacleText({ goals: file.trajectory.goals, coachName: '' })
  if (livingGoals(file.trajectory.goals).length >= MAX_GOALS) {
    return (
      <Text c="dimmed" fz="sm" mt="md">
        {t('goals.full')}
      </Text>
    )
  }
  const add = async (starter: StarterGoal | null) => {
    const id = idSchema.parse(crypto.randomUUID())
    const goal = newGoal({ newId: () => id }, starter === null ? undefined : textsOfStarter(starter, language))
    const result = await change('trajectory.edit', (doc, context) => edited(saveGoal(doc, goal, context)))
    if (result.ok) onAdded(id)
    else if (result.error.code === 'refused')
      notify({ kind: 'warning', message: result.error.obstacles.map(obstacleText).join(' ') })
  }
  return (
    <Group mt="md" gap="sm">
      <StarterMenu first={file.trajectory.goals.length === 0} onChoose={(starter) => void add(starter)} />
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void add(null)}>
        {t('goals.addEmpty')}
      </Button>
    </Group>
  )
}

interface StarterMenuProps {
  /** The first goal is what the page is for; a next one is one of several things to do. */
  readonly first: boolean
  readonly onChoose: (starter: StarterGoal) => void
}

function StarterMenu({ first, onChoose }: StarterMenuProps) {
  const t = useT('trajectories')
  const local = useLocal()
  return (
    <Menu position="bottom-start" width={460} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant={first ? 'filled' : 'light'} rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t('goals.fromExample')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="min(380px, 36dvh)" style={{ overflowY: 'auto' }}>
        {starterGoals.map((starter) => (
          <Menu.Item key={starter.id} onClick={() => onChoose(starter)}>
            <Text fw={550}>{local(starter.title)}</Text>
            <Text fz="sm" c="dimmed">
              {local(starter.question)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
