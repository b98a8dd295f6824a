import { Accordion, Text } from '@mantine/core'
import { type CriterionChange, criteriaChanges } from '#shared/domain/criteria-commands.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { versionsOf } from '#shared/domain/criteria-versions.ts'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { WholeVersion } from './whole-version.tsx'

/** What each later version changed, the newest first. Nothing while there is one version only. */
export function EarlierVersions({ set }: { readonly set: CriteriaSet }) {
  const t = useT('coachCriteria')
  const { date, number } = useFormats()
  const rows = useRows('criteriaSets')
  const versions = versionsOf(
    (rows ?? []).map(({ doc }) => doc),
    set.seriesId,
  )
  if (versions.length < 2) return null
  return (
    <Section title={t('versions')} description={t('versionsLead')}>
      <Accordion variant="contained" order={3} chevronPosition="left">
        {versions.map((version, at) => {
          const before = versions[at + 1]
          return (
            <Accordion.Item key={version.id} value={version.id}>
              <Accordion.Control>
                {t('version', { version: version.version })}
                <Text component="span" display="block" c="dimmed" fz="sm">
                  {version.since === null ? t('sinceBefore') : t('since', { date: date(version.since) })}
                </Text>
              </Accordion.Control>
              <Accordion.Panel>
                {before === undefined ? (
                  <Text>{t('first', { minimum: number(version.minimumTotal, 1) })}</Text>
                ) : (
                  <Changes before={before} after={version} />
                )}
                <WholeVersion set={version} />
              </Accordion.Panel>
            </Accordion.Item>
          )
        })}
      </Accordion>
    </Section>
  )
}

function Changes({ before, after }: { readonly before: CriteriaSet; readonly after: CriteriaSet }) {
  const t = useT('coachCriteria')
  const { number } = useFormats()
  const changes = criteriaChanges(before, after)
  const textOf = ({ kind, text }: CriterionChange) => t(`change.${kind}`, { text })
  const weightOf = ({ text, weight }: CriterionChange) =>
    weight === null ? [] : [t('change.weight', { text, from: weight.from, to: weight.to })]
  const minimum = { from: number(before.minimumTotal, 1), to: number(after.minimumTotal, 1) }
  const purpose = after.purpose === null ? t('anyPurpose') : t(`purposeName.${after.purpose}`)
  const level = after.minimumLevel === null ? t('anyLevel') : t(`levelName.${after.minimumLevel}`)
  const lines = [
    ...changes.flatMap((change) => [...weightOf(change), ...(change.wordsDiffer ? [textOf(change)] : [])]),
    ...(before.minimumTotal === after.minimumTotal ? [] : [t('change.minimum', minimum)]),
    ...(before.name === after.name ? [] : [t('change.name', { name: after.name })]),
    ...(before.purpose === after.purpose ? [] : [t('change.purpose', { purpose })]),
    ...(before.minimumLevel === after.minimumLevel ? [] : [t('change.level', { level })]),
  ]
  if (lines.length === 0) return <Text>{t('change.nothing')}</Text>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
