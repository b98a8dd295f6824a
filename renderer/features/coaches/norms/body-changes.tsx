import { Accordion, Text } from '@mantine/core'
import type { BodyChange, LevelChange, RequirementChange } from '#shared/domain/norms-changes.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { type NormWords, useNormWords } from './norm-words.ts'
import classes from './norms.module.css'

/** What other norms say, body by body. */
export function BodyChanges({ changes }: { readonly changes: readonly BodyChange[] }) {
  const linesOf = useChangeLines()
  const t = useT('coachNorms')
  return (
    <Accordion
      variant="contained"
      order={3}
      chevronPosition="left"
      multiple
      defaultValue={changes.filter(({ kind }) => kind === 'changed').map(({ id }) => id)}
    >
      {changes.map((change) => {
        const lines = linesOf(change)
        return (
          <Accordion.Item key={change.id} value={change.id}>
            <Accordion.Control disabled={lines.length === 0}>
              {change.name}
              <Text component="span" display="block" c="dimmed" fz="sm">
                {change.kind === 'changed'
                  ? t('change.bodyChanged', { count: lines.length })
                  : t(change.kind === 'added' ? 'change.bodyAdded' : 'change.bodyRemoved')}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <ul className={classes['list']}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Accordion.Panel>
          </Accordion.Item>
        )
      })}
    </Accordion>
  )
}

/** A requirement with the level it is about: "Practitioner, contacturen met cliënten (in totaal)". */
export function requirementName(words: NormWords, { levelName, key, from, to }: RequirementChange): string {
  const name = words.requirement(to ?? from ?? { key, period: null })
  return levelName === null ? name : `${levelName}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

/** One sentence for each change of a body. */
function useChangeLines(): (change: BodyChange) => readonly string[] {
  const t = useT('coachNorms')
  const words = useNormWords()
  const levelLine = (change: LevelChange) => {
    if (change.kind !== 'rank')
      return t(change.kind === 'added' ? 'change.levelAdded' : 'change.levelRemoved', { name: change.name })
    return t('change.levelRank', { name: change.name, from: words.level(change.from), to: words.level(change.to) })
  }
  const requirementLine = (change: RequirementChange) => {
    const name = requirementName(words, change)
    const from = change.from === null ? '' : words.value(change.from)
    const to = change.to === null ? '' : words.value(change.to)
    if (change.from === null) return t('change.requirementAdded', { name, to })
    return change.to === null
      ? t('change.requirementRemoved', { name, from })
      : t('change.required', { name, from, to })
  }
  return ({ validity, checked, levels, requirements, origins, hasOtherWords }) => [
    ...(validity === null
      ? []
      : [t('change.validity', { from: words.years(validity.from), to: words.years(validity.to) })]),
    ...(checked === null
      ? []
      : [t('change.checked', { from: words.checked(checked.from), to: words.checked(checked.to) })]),
    ...levels.map(levelLine),
    ...requirements.map(requirementLine),
    ...(origins === 0 ? [] : [t('change.origins', { count: origins })]),
    ...(hasOtherWords ? [t('change.otherWords')] : []),
  ]
}
