import { Button, Text } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { InformationTable } from '#renderer/ui/matrix/information-table.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import type { Edited } from '#shared/domain/agreement-version.ts'
import type { CommandContext } from '#shared/domain/primitives.ts'
import { agreeInformation, followPolicyMatrix } from '#shared/domain/trajectory-matrix.ts'
import type { TrajectoryObstacle, TrajectoryResult } from '#shared/domain/trajectory-obstacles.ts'
import { goalStatuses, isIn, openAgreements } from '#shared/domain/trajectory-status.ts'
import { parties, type Trajectory } from '#shared/domain/trajectory.ts'
import { edited, obstaclesOf, useChange } from './change.ts'
import { matrixOf, type TrajectoryFile } from './file.ts'
import { ObstacleList } from './obstacle-list.tsx'

/** Who gets what of this trajectory: as the policy has it, or as the three agree. Fixed while somebody has agreed. */
export function WhoGetsWhat({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const screen = useLanguage()
  const mayChange = useMayChange()
  const { trajectory, policy } = file
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const own = trajectory.matrix !== null
  const changeable = mayChange && isIn(trajectory.status, goalStatuses)
  const editable = changeable && openAgreements(trajectory).length === parties.length
  const run = async (command: (doc: Trajectory, context: CommandContext) => TrajectoryResult<Edited>) => {
    const result = await change('trajectory.edit', (doc, context) => edited(command(doc, context)))
    setObstacles(obstaclesOf(result))
  }
  return (
    <Section
      title={t('agreement.matrixTitle')}
      description={t('agreement.matrixLead')}
      actions={
        editable &&
        own && (
          <Button
            variant="default"
            leftSection={<IconRestore size={18} aria-hidden />}
            onClick={() => void run(followPolicyMatrix)}
          >
            {t('agreement.matrixReset')}
          </Button>
        )
      }
    >
      {obstacles.length > 0 && (
        <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
      )}
      <Notes own={own} locked={changeable !== editable} />
      <InformationTable
        matrix={matrixOf(file)}
        language={policy?.language ?? screen}
        set={
          editable
            ? (item, reader, code) =>
                void run((doc, context) =>
                  agreeInformation(doc, { item, reader, code }, matrixOf({ trajectory: doc, policy }), context),
                )
            : null
        }
      />
    </Section>
  )
}

function Notes({ own, locked }: { readonly own: boolean; readonly locked: boolean }) {
  const t = useT('trajectories')
  return (
    <>
      {own && <Text fw={550}>{t('agreement.matrixOwn')}</Text>}
      {locked && (
        <Text fz="sm" c="dimmed" mb="sm">
          {t('agreement.matrixLocked')}
        </Text>
      )}
    </>
  )
}
