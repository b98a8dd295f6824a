import { Text } from '@mantine/core'
import type { NormRequirement } from '#shared/domain/coach-norms.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { normWord } from '#resources/presets/coach-norms.ts'
import classes from './norms.module.css'

interface RequirementTableProps {
  readonly title: string
  readonly note: string | null
  readonly requirements: readonly NormRequirement[]
}

/** The demands of one level, of renewal or of supervision. Nothing when there are none. */
export function RequirementTable({ title, note, requirements }: RequirementTableProps) {
  const t = useT('coachNorms')
  if (requirements.length === 0) return null
  return (
    <table className={classes['table']}>
      <caption>
        {title}
        {note !== null && (
          <Text component="span" c="dimmed" fz="sm" ml="sm">
            {note}
          </Text>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('requirement')}</th>
          <th scope="col">{t('value')}</th>
          <th scope="col">{t('period')}</th>
          <th scope="col">{t('basis')}</th>
        </tr>
      </thead>
      <tbody>
        {requirements.map((requirement, at) => (
          <RequirementRow key={`${requirement.key} ${requirement.levelId ?? ''} ${at}`} requirement={requirement} />
        ))}
      </tbody>
    </table>
  )
}

function RequirementRow({ requirement }: { readonly requirement: NormRequirement }) {
  const t = useT('coachNorms')
  const local = useLocal()
  const value = useValueText()
  const { key, period, basis, source, note, levelId } = requirement
  const word = local(normWord('requirements', key))
  return (
    <tr>
      <th scope="row">
        {levelId === null ? word : `${word} (${levelId})`}
        {note !== null && (
          <Text c="dimmed" fz="sm">
            {local(note)}
          </Text>
        )}
      </th>
      <td>{value(requirement)}</td>
      <td>{period === null ? '' : local(normWord('periods', period))}</td>
      <td>
        {t(basis)}
        {source !== null && <div className={classes['source']}>{source}</div>}
      </td>
    </tr>
  )
}

function useValueText(): (requirement: NormRequirement) => string {
  const t = useT('coachNorms')
  const local = useLocal()
  const { number } = useFormats()
  return ({ value, unit }) => {
    if (value === null) return t('unknown')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number')
      return `${number(value, Number.isInteger(value) ? 0 : 1)} ${local(normWord('units', unit))}`
    return typeof value === 'string' ? value : local(value)
  }
}
