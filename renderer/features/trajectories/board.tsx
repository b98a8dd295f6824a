import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { stateText } from '#resources/presets/reminders-and-states.ts'
import type { TrajectoryStatus } from '#shared/domain/trajectory.ts'
import { type BoardColumn, type BoardPlace, nearestPlace, placeAfterKey } from './board-columns.ts'
import classes from './board.module.css'
import type { TrajectoryListItem } from './list-items.ts'
import { NextStepOf } from './next-step.tsx'

/** Most cards in a column; what is more is for the list, where one can search. */
const MOST_CARDS = 40

type Column = BoardColumn<TrajectoryListItem>

interface BoardProps {
  readonly columns: readonly Column[]
  /** Shows all of a state as lines. */
  readonly onShowAll: (status: TrajectoryStatus) => void
}

/** One of the cards takes the Tab key, the arrows walk from there. */
function useCards(columns: readonly Column[]) {
  const board = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<BoardPlace>({ column: 0, index: 0 })
  const lengths = columns.map(({ items }) => Math.min(items.length, MOST_CARDS))
  const active = nearestPlace(lengths, at)
  const onKeyDown = (event: KeyboardEvent) => {
    const isCard = event.target instanceof HTMLElement && event.target.dataset['card'] !== undefined
    if (!isCard || active === null || event.ctrlKey || event.altKey || event.metaKey) return
    const next = placeAfterKey(lengths, active, event.key)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    board.current?.querySelector<HTMLElement>(`[data-card="${next.column}-${next.index}"]`)?.focus()
  }
  return { board, active, setAt, onKeyDown }
}

/** Trajectories as cards, a column for each state. */
export function Board({ columns, onShowAll }: BoardProps) {
  const t = useT('trajectoryList')
  const { active, board, onKeyDown, setAt } = useCards(columns)
  const hint = useId()
  return (
    <div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the card that has the focus */}
      <div ref={board} className={classes['board']} onKeyDown={onKeyDown}>
        {columns.map((column, at) => (
          <BoardColumnView
            key={column.status}
            column={column}
            at={at}
            active={active?.column === at ? active.index : null}
            hint={hint}
            onFocus={(index) => setAt({ column: at, index })}
            onShowAll={onShowAll}
          />
        ))}
      </div>
      <Text id={hint} fz="sm" c="dimmed" mt="xs">
        {t('board.keyboardHint')}
      </Text>
    </div>
  )
}

interface BoardColumnViewProps {
  readonly column: Column
  readonly at: number
  /** The card of this column that takes the Tab key; null when it is in another one. */
  readonly active: number | null
  /** Id of the sentence on the keys. */
  readonly hint: string
  readonly onFocus: (index: number) => void
  readonly onShowAll: (status: TrajectoryStatus) => void
}

function BoardColumnView({ column: { status, items }, at, active, hint, onFocus, onShowAll }: BoardColumnViewProps) {
  const t = useT('trajectoryList')
  const local = useLocal()
  const { number } = useFormats()
  const heading = useId()
  return (
    <section className={classes['column']} aria-labelledby={heading}>
      <h2 id={heading} className={classes['heading']}>
        {local(stateText(status).name)} <span className={classes['number']}>{number(items.length)}</span>
      </h2>
      {items.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t('board.none')}
        </Text>
      )}
      <ul className={classes['cards']} aria-labelledby={heading}>
        {items.slice(0, MOST_CARDS).map((item, index) => (
          <li key={item.id}>
            <Link
              to="/trajectories/$trajectoryId"
              params={{ trajectoryId: item.id }}
              className={classes['card'] ?? ''}
              data-card={`${at}-${index}`}
              tabIndex={index === active ? 0 : -1}
              aria-describedby={hint}
              onFocus={() => onFocus(index)}
            >
              <Card item={item} />
            </Link>
          </li>
        ))}
      </ul>
      {items.length > MOST_CARDS && (
        <Button variant="subtle" size="compact-sm" onClick={() => onShowAll(status)}>
          {t('board.showAll', { number: number(items.length) })}
        </Button>
      )}
    </section>
  )
}

function Card({ item }: { readonly item: TrajectoryListItem }) {
  const t = useT('trajectoryList')
  return (
    <>
      <span className={classes['coachee']}>{item.coachee}</span>
      <span className={classes['line']}>
        {item.number} · {item.department}
      </span>
      {item.coach !== '' && <span className={classes['line']}>{t('board.coach', { name: item.coach })}</span>}
      {item.nextStep !== null && (
        <span className={classes['next']}>
          <NextStepOf row={item} />
        </span>
      )}
    </>
  )
}
