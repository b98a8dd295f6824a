import { UnstyledButton } from '@mantine/core'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { stateText } from '#resources/presets/reminders-and-states.ts'
import type { TrajectoryStatus } from '#shared/domain/trajectory.ts'
import type { BoardColumn } from './board-columns.ts'
import classes from './board.module.css'

interface StateCountsProps {
  /** What the other filters keep, by state. */
  readonly columns: readonly BoardColumn<unknown>[]
  /** The state that is filtered on; '' for all. */
  readonly chosen: string
  readonly onChoose: (status: TrajectoryStatus | '') => void
}

/** How many there are in each state. A click shows only those, and a second one everything again. */
export function StateCounts({ columns, chosen, onChoose }: StateCountsProps) {
  const t = useT('trajectoryList')
  const local = useLocal()
  const { number } = useFormats()
  const total = columns.reduce((sum, { items }) => sum + items.length, 0)
  const choice = (status: TrajectoryStatus | '', name: string, count: number, empty: boolean) => (
    <UnstyledButton
      key={status}
      className={classes['state'] ?? ''}
      aria-pressed={chosen === status}
      data-empty={empty || undefined}
      onClick={() => onChoose(chosen === status ? '' : status)}
    >
      {name} <span className={classes['number']}>{number(count)}</span>
    </UnstyledButton>
  )
  return (
    <div role="group" aria-label={t('counts')} className={classes['states']}>
      {choice('', t('all'), total, false)}
      {columns.map(({ status, items }) =>
        choice(status, local(stateText(status).name), items.length, items.length === 0),
      )}
    </div>
  )
}
