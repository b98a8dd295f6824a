import { Switch, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { Coach } from '#shared/domain/coach.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import classes from './compare.module.css'
import { scrollable } from './scrollable.ts'
import type { FactRow } from './use-fact-rows.ts'

/** Facts side by side. What differs stands out in weight and is said to a screen reader; what is equal steps back. */
export function CompareFacts({
  coaches,
  rows,
}: {
  readonly coaches: readonly Coach[]
  readonly rows: readonly FactRow[]
}) {
  const t = useT('coachCompare')
  const [onlyDifferences, setOnlyDifferences] = useState(false)
  const shown = onlyDifferences ? rows.filter(({ differs }) => differs) : rows
  return (
    <Section
      title={t('facts.title')}
      actions={
        <Switch
          label={t('facts.onlyDifferences')}
          checked={onlyDifferences}
          onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
        />
      }
    >
      {shown.length === 0 && <Text c="dimmed">{t('facts.allSame')}</Text>}
      {shown.length > 0 && (
        <div className={classes['scroller']} {...scrollable(t('facts.title'))}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('facts.what')}</th>
                {coaches.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.key} data-differs={row.differs || undefined} data-equal={!row.differs || undefined}>
                  <th scope="row">
                    {row.label}
                    {row.differs && <VisuallyHidden>{t('facts.differs')}</VisuallyHidden>}
                  </th>
                  {row.values.map((value, at) => (
                    <td key={coaches[at]?.id ?? at}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
