import { Text } from '@mantine/core'
import type { NormLevel, NormRequirement } from '#shared/domain/coach-norms.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { normWord } from '#resources/presets/coach-norms.ts'
import { useNormWords } from './norm-words.ts'
import classes from './norms.module.css'

interface RequirementTableProps {
  readonly title: string
  readonly note: string | null
  readonly requirements: readonly NormRequirement[]
  /** Those of the body, to name the one that a demand is about. */
  readonly levels: readonly NormLevel[]
}

/** The demands of one level, of renewal or of supervision. Nothing when there are none. */
export function RequirementTable({ title, note, requirements, levels }: RequirementTableProps) {
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
          <RequirementRow
            key={`${requirement.key} ${requirement.levelId ?? ''} ${at}`}
            requirement={requirement}
            levels={levels}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RequirementRowProps extends Pick<RequirementTableProps, 'levels'> {
  readonly requirement: NormRequirement
}

function RequirementRow({ requirement, levels }: RequirementRowProps) {
  const t = useT('coachNorms')
  const local = useLocal()
  const words = useNormWords()
  const { key, period, basis, source, note, levelId } = requirement
  const word = local(normWord('requirements', key))
  return (
    <tr>
      <th scope="row">
        {levelId === null ? word : `${levels.find(({ id }) => id === levelId)?.name ?? levelId}: ${word}`}
        {note !== null && (
          <Text c="dimmed" fz="sm">
            {local(note)}
          </Text>
        )}
      </th>
      <td>{words.value(requirement)}</td>
      <td>{period === null ? '' : local(normWord('periods', period))}</td>
      <td>
        {t(basis)}
        {source !== null && <div className={classes['source']}>{source}</div>}
      </td>
    </tr>
  )
}
