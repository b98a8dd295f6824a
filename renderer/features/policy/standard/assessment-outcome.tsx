import { List, Text } from '@mantine/core'
import {
  type AssessmentResult,
  resultOf,
  scoreChanges,
  type Shortfall,
  standardLevels,
} from '#shared/domain/self-assessment-result.ts'
import type { SelfAssessment } from '#shared/domain/self-assessment.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { selfAssessmentStandard, standardAreas } from '#resources/presets/standard-self-assessment.ts'
import { AreaChart } from './area-chart.tsx'
import classes from './standard.module.css'

interface AssessmentOutcomeProps {
  readonly answers: SelfAssessment['answers']
  readonly previous: SelfAssessment | null
}

/** Where the organisation stands: level, a bar per area, what the next level asks, and what changed since last time. */
export function AssessmentOutcome({ answers, previous }: AssessmentOutcomeProps) {
  const t = useT('policyStandard')
  const result = resultOf(answers, selfAssessmentStandard)
  const before = previous === null ? null : resultOf(previous.answers, selfAssessmentStandard)
  return (
    <>
      <Section title={t('result.title')}>
        <Summary result={result} />
        <AreaChart result={result} before={before} />
        <Text fz="sm" c="dimmed" mt="xs">
          {t('result.marks')} {t('result.rounded')}
        </Text>
      </Section>
      <NextLevel next={result.next} />
      {previous !== null && <Changes answers={answers} previous={previous} />}
    </>
  )
}

function Summary({ result: { level, overall, areas } }: { readonly result: AssessmentResult }) {
  const t = useT('policyStandard')
  const formats = useFormats()
  const percentage = formats.percent(overall.percentage / 100)
  const lowest = formats.percent(Math.min(...areas.map((area) => area.percentage)) / 100)
  const open = overall.statements - overall.scored
  return (
    <>
      <Text fz={17} fw={600} mb={4}>
        {level === null
          ? t('result.notReached', { percentage, lowest })
          : t('result.reached', { level: t(`level.${level}`), percentage, lowest })}
      </Text>
      {open > 0 && <Text mb={4}>{t('result.provisional', { count: open })}</Text>}
    </>
  )
}

function NextLevel({ next }: { readonly next: Shortfall | null }) {
  const t = useT('policyStandard')
  const formats = useFormats()
  const areaName = useAreaName()
  const { thresholds } = selfAssessmentStandard
  return (
    <div className={classes['twoColumns']}>
      <Section
        title={
          next === null ? t('level.gold') : t('result.nextTitle', { level: t(`level.${next.level}`).toLowerCase() })
        }
        order={3}
      >
        {next === null ? (
          <Text>{t('result.top')}</Text>
        ) : (
          <List spacing={4}>
            {next.overallPoints > 0 && <List.Item>{t('result.nextOverall', { count: next.overallPoints })}</List.Item>}
            {next.areas.map(({ areaId, points }) => (
              <List.Item key={areaId}>{t('result.nextArea', { area: areaName(areaId), count: points })}</List.Item>
            ))}
          </List>
        )}
      </Section>
      <Section title={t('result.thresholds')} order={3}>
        <List spacing={4}>
          {standardLevels.map((level) => (
            <List.Item key={level}>
              {t('result.thresholdLine', {
                level: t(`level.${level}`),
                overall: formats.percent(thresholds[level].overall / 100),
                perArea: formats.percent(thresholds[level].perArea / 100),
              })}
            </List.Item>
          ))}
        </List>
      </Section>
    </div>
  )
}

/** The name of an area by its id. */
export function useAreaName(): (areaId: string) => string {
  const local = useLocal()
  return (areaId) => {
    const area = standardAreas.find(({ id }) => id === areaId)
    return area === undefined ? areaId : local(area.name)
  }
}

function Changes({
  answers,
  previous,
}: {
  readonly answers: SelfAssessment['answers']
  readonly previous: SelfAssessment
}) {
  const t = useT('policyStandard')
  const formats = useFormats()
  const local = useLocal()
  const changes = scoreChanges(previous.answers, answers, selfAssessmentStandard)
  const statements = standardAreas.flatMap((area) => area.statements)
  const groups = [
    { name: 'up' as const, changes: changes.filter(({ from, to }) => to > from) },
    { name: 'down' as const, changes: changes.filter(({ from, to }) => to < from) },
  ].filter((group) => group.changes.length > 0)
  return (
    <Section title={t('compare.title', { date: formats.date(previous.on) })}>
      {groups.length === 0 && <Text>{t('compare.none')}</Text>}
      {groups.map((group) => (
        <Section key={group.name} title={`${t(`compare.${group.name}`)} (${group.changes.length})`} order={3}>
          <List spacing={6}>
            {group.changes.map(({ statementId, from, to }) => {
              const statement = statements.find(({ id }) => id === statementId)
              return (
                <List.Item key={statementId}>
                  {statement === undefined ? statementId : local(statement.text)}{' '}
                  <Text span c="dimmed">
                    {t('compare.step', { from, to })}
                  </Text>
                </List.Item>
              )
            })}
          </List>
        </Section>
      ))}
    </Section>
  )
}
