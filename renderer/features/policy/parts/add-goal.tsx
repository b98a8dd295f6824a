import { Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { MOST_POLICY_GOALS } from '#shared/domain/policy-goals.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { policyGoalPresets, type PolicyGoalPreset } from '#resources/presets/policy-goals.ts'
import classes from './goals.module.css'

/** Proposed goals that a policy does not have yet, told by their name in its language. */
export const presetsLeft = (policy: Policy): readonly PolicyGoalPreset[] =>
  policyGoalPresets.filter((preset) => !policy.goals.some(({ name }) => name === preset.name[policy.language]))

interface AddGoalProps {
  readonly policy: Policy
  readonly onPresets: (presets: readonly PolicyGoalPreset[]) => void
  readonly onOwn: () => void
}

/** Adds a goal: from the proposal, or one of one's own. */
export function AddGoal({ policy, onPresets, onOwn }: AddGoalProps) {
  const t = useT('policyGoals')
  const local = useLocal()
  if (policy.goals.length >= MOST_POLICY_GOALS) return <Text c="dimmed">{t('add.full')}</Text>
  const left = presetsLeft(policy)
  return (
    <Group mt="md" gap="sm">
      <Menu position="bottom-start" width={460} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="light" rightSection={<IconChevronDown size={16} aria-hidden />} disabled={left.length === 0}>
            {left.length === 0 ? t('add.allUsed') : t('add.preset')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes['menu'] ?? ''}>
          {left.length > 1 && (
            <Menu.Item onClick={() => onPresets(left)}>
              <Text fw={550}>{t('add.all')}</Text>
            </Menu.Item>
          )}
          {left.map((preset) => (
            <Menu.Item key={preset.id} onClick={() => onPresets([preset])}>
              <Text fw={550}>{local(preset.name)}</Text>
              <Text fz="sm" c="dimmed">
                {t(`contributesTo.${preset.contributesTo}`)}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onOwn}>
        {t('add.own')}
      </Button>
    </Group>
  )
}
