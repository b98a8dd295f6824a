import type { ReactNode } from 'react'
import type { Option } from '#renderer/ui/choice-fields.tsx'
import type { CellProps } from './cell-grid.ts'
import classes from './matrix.module.css'

interface ChoiceCellProps<Value extends string> {
  /** What the choice is about, for assistive technology: row and column. */
  readonly label: string
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
  /** How the cell shows its value. */
  readonly children: ReactNode
  readonly cell: CellProps
}

/**
 * A cell of a matrix that is a list to choose from. The list itself lies over the cell unseen: what is shown can then be
 * shorter than the words in the list, and wrap, while keyboard and screen reader meet an ordinary list.
 */
export function ChoiceCell<Value extends string>(props: ChoiceCellProps<Value>) {
  const { label, value, options, onChange, children, cell } = props
  return (
    <span className={classes['choice']}>
      <span aria-hidden>{children}</span>
      <select
        {...cell}
        className={classes['select']}
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
