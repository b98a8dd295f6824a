import type { ReactNode } from 'react'

/** A line of a bar table. */
export interface BarRow {
  readonly id: string
  readonly label: string
  /** Length of the bar; null: no bar, the text says why. */
  readonly value: number | null
  readonly text: string
  /** A part of the line above it. */
  readonly part?: boolean | undefined
  /** `start` is the lighter one, for what does not count as reached. */
  readonly tone?: 'end' | 'start' | undefined
}

interface BarTableProps {
  readonly caption: string
  readonly labelHeader: string
  readonly valueHeader: string
  readonly rows: readonly BarRow[]
  /** Value of a full bar; the largest one unless told. */
  readonly full?: number | undefined
  readonly total?: { readonly label: string; readonly text: string } | undefined
  readonly note?: ReactNode
}

/** Rows from which a table may be split over pages. */
const LONG = 20

/**
 * A bar chart that is its own table: every bar stands beside its number, so that it can be read aloud, in black and
 * white and by eye.
 */
export function BarTable({ caption, labelHeader, valueHeader, rows, full, total, note }: BarTableProps) {
  const longest = full ?? Math.max(1, ...rows.map(({ value }) => value ?? 0))
  return (
    <figure className={rows.length > LONG ? 'cb-figure cb-figure-long' : 'cb-figure'}>
      <table className="cb-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{labelHeader}</th>
            <th scope="col">{valueHeader}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.part === true ? 'cb-part' : undefined}>
              <th scope="row">{row.label}</th>
              <td>
                <span className="cb-bar-cell">
                  {row.value !== null && row.value > 0 && (
                    <Bar share={row.value / longest} tone={row.tone ?? 'end'} part={row.part === true} />
                  )}
                  <span>{row.text}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <th scope="row">{total.label}</th>
              <td>{total.text}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {note !== undefined && <p className="cb-note">{note}</p>}
    </figure>
  )
}

interface BarProps {
  readonly share: number
  readonly tone: 'end' | 'start'
  readonly part: boolean
}

function Bar({ share, tone, part }: BarProps) {
  // The widest bar leaves room for its number beside it.
  return (
    <svg
      className={`cb-bar cb-bar-${tone}${part ? ' cb-bar-part' : ''}`}
      style={{ width: `${Math.max(0.5, Math.min(1, share) * 78)}%` }}
      aria-hidden
      focusable={false}
    >
      <rect width="100%" height="100%" rx="1.5" />
    </svg>
  )
}
