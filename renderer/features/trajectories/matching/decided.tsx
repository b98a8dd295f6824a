import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { undoChoice, undoObstacles } from '#shared/domain/matching-commands.ts'
import { Facts } from '../facts.tsx'
import type { TrajectoryFile } from '../file.ts'
import { ObstacleList } from '../obstacle-list.tsx'
import { useComparisonName } from './comparison-name.ts'
import { useMatchChange } from './use-match-change.ts'
import type { Matching } from './use-matching.ts'

/** Who was chosen, by whom and why; and the way back, until the three have met. */
export function Decided({ file, matching }: { readonly file: TrajectoryFile; readonly matching: Matching }) {
  const t = useT('matching')
  const names = useT('trajectories')
  const mayChange = useMayChange()
  const { trajectory, coach } = file
  const { run, obstacles } = useMatchChange(trajectory.id)
  const undo = async () => {
    const sure = await confirm({
      title: t('decided.undo'),
      body: t('decided.undoBody'),
      confirmLabel: t('decided.undo'),
    })
    if (sure && (await run(undoChoice))) notify({ kind: 'done', message: t('decided.undone') })
  }
  const undoable = mayChange && undoObstacles(trajectory).length === 0
  return (
    <Section
      title={t('decided.title')}
      actions={
        undoable ? (
          <Button variant="default" onClick={() => void undo()}>
            {t('decided.undo')}
          </Button>
        ) : undefined
      }
    >
      {obstacles.length > 0 && (
        <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={names('step.refused')} />
      )}
      <Text fw={600} fz="lg">
        {coach === null ? (
          t('coachGone')
        ) : (
          <Link to="/coaches/$coachId" params={{ coachId: coach.id }} className="cb-link">
            {coach.name}
          </Link>
        )}
      </Text>
      <DecisionFacts file={file} matching={matching} />
    </Section>
  )
}

function DecisionFacts({ file, matching }: { readonly file: TrajectoryFile; readonly matching: Matching }) {
  const t = useT('matching')
  const { date } = useFormats()
  const comparisonName = useComparisonName()
  const { decision } = file.trajectory.matching
  if (decision === null) return <Text c="dimmed">{t('decided.unknown')}</Text>
  const comparison = matching.comparisons.find(({ id }) => id === decision.comparisonId)
  return (
    <>
      <Text c="dimmed" fz="sm" mb="md">
        {t('decided.by', { name: decision.by, date: date(decision.on) })}
      </Text>
      <Facts
        facts={[
          [t('decided.motive'), decision.motive === '' ? t('decided.noMotive') : decision.motive],
          ...(comparison === undefined ? [] : [[t('decided.comparison'), comparisonName(comparison)] as const]),
        ]}
      />
    </>
  )
}
