import { ActionIcon, List, Menu, Modal } from '@mantine/core'
import {
  IconDots,
  IconDoorExit,
  IconEyeOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  type CoachStepKind,
  possibleSteps,
  type RemovalObstacle,
  removalObstacles,
} from '#shared/domain/coach-steps.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { attachmentRemovalsOf } from '#renderer/data/attachments.ts'
import { commit, remove } from '#renderer/data/commit.ts'
import { useRows } from '#renderer/data/live.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { useCoachMonths } from './register/history-tab.tsx'
import { StepDialog } from './register/step-form.tsx'

const icons = {
  suspended: IconPlayerPause,
  resumed: IconPlayerPlay,
  letGo: IconDoorExit,
  returned: IconUserPlus,
  proposalSetAside: IconEyeOff,
} as const satisfies Record<CoachStepKind, unknown>

/** The rarer steps: suspend, resume, let go, take back, remove. */
export function CoachMenu({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coachRegister')
  const common = useT('common')
  const [step, setStep] = useState<CoachStepKind | null>(null)
  const [refused, setRefused] = useState<readonly RemovalObstacle[]>([])
  const removeCoach = useRemoveCoach(row, setRefused)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={common('more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {possibleSteps(row.doc, localToday()).map((kind) => {
            const StepIcon = icons[kind]
            return (
              <Menu.Item key={kind} leftSection={<StepIcon size={18} aria-hidden />} onClick={() => setStep(kind)}>
                {t(`step.${kind}`)}
              </Menu.Item>
            )
          })}
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => void removeCoach()}>
            {t('remove.action')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <StepDialog row={row} kind={step} onClose={() => setStep(null)} />
      <Refused obstacles={refused} onClose={() => setRefused([])} />
    </>
  )
}

function useRemoveCoach(row: Row<Coach>, onRefused: (obstacles: readonly RemovalObstacle[]) => void) {
  const t = useT('coachRegister')
  const errorText = useErrorText()
  const navigate = useNavigate()
  const months = useCoachMonths()
  const trajectories = useRows('trajectories')
  return async () => {
    if (months === undefined || trajectories === undefined) return
    const files = trajectories.map(({ doc }) => doc)
    const obstacles = removalObstacles(row.doc, files, months, localToday())
    if (obstacles.length > 0) return onRefused(obstacles)
    const { name } = row.doc
    const sure = await confirm({
      title: t('remove.title', { name }),
      body: t('remove.body'),
      confirmLabel: t('remove.action'),
      danger: true,
    })
    if (!sure) return
    const evidence = await attachmentRemovalsOf('coaches', row.id)
    const saved = await commit('coach.remove', [remove('coaches', row.rev, row.id), ...evidence])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    notify({ kind: 'done', message: t('remove.done', { name }) })
    await navigate({ to: '/coaches' })
  }
}

interface RefusedProps {
  readonly obstacles: readonly RemovalObstacle[]
  readonly onClose: () => void
}

function Refused({ obstacles, onClose }: RefusedProps) {
  const t = useT('coachRegister')
  const common = useT('common')
  const { date } = useFormats()
  const textOf = (obstacle: RemovalObstacle): string => {
    if (obstacle.code === 'keptUntil') return t('remove.keptUntil', { date: date(obstacle.until) })
    if (obstacle.code === 'inTrajectories') return t('remove.inTrajectories', { count: obstacle.count })
    return t('remove.inPool')
  }
  return (
    <Modal
      opened={obstacles.length > 0}
      onClose={onClose}
      title={t('remove.refused')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <List>
        {obstacles.map((obstacle) => (
          <List.Item key={obstacle.code}>{textOf(obstacle)}</List.Item>
        ))}
      </List>
    </Modal>
  )
}
