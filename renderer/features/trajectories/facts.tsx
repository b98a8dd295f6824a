import classes from './trajectories.module.css'

interface FactsProps {
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Gives half the width to the names, for names that are sentences. */
  readonly longNames?: boolean | undefined
  /** For the right column: small, with short names. */
  readonly narrow?: boolean | undefined
}

/** Names and values of a record, read as a list. Line breaks in a value stay. */
export function Facts({ facts, longNames, narrow }: FactsProps) {
  return (
    <dl className={classes['facts']} data-narrow={narrow}>
      {facts.map(([label, value]) => (
        <div key={label} className={classes['fact']} data-long-names={longNames}>
          <dt>{label}</dt>
          <dd>{value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  )
}
