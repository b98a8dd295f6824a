import { Alert, Group, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { openAssessments } from '#shared/domain/coach-joint.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { AssessmentPanel } from './assessment-panel.tsx'
import { DecisionPanel } from './decision-panel.tsx'

const newestFirst = <Item extends { readonly recordedAt: string }>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))

/** What waits for a decision, every decision, and every assessment as it was. An old judgement does not change. */
export function AssessmentHistory({ coach }: { readonly coach: Coach }) {
  const t = useT('coachAssess')
  const open = new Set(openAssessments(coach).map(({ id }) => id))
  if (coach.assessments.length === 0) return <Text c="dimmed">{t('tab.none')}</Text>
  return (
    <>
      {open.size > 0 && coach.status !== 'out' && <Waiting coach={coach} count={open.size} />}
      {coach.decisions.length > 0 && (
        <Section title={t('tab.decisions')}>
          {newestFirst(coach.decisions).map((decision) => (
            <DecisionPanel key={decision.id} coach={coach} decision={decision} />
          ))}
        </Section>
      )}
      <Section title={t('tab.assessments')}>
        {newestFirst(coach.assessments).map((assessment) => (
          <AssessmentPanel
            key={assessment.id}
            coachId={coach.id}
            assessment={assessment}
            isOpen={open.has(assessment.id)}
          />
        ))}
      </Section>
    </>
  )
}

/** The next step: somebody else's judgement, or a decision. */
function Waiting({ coach, count }: { readonly coach: Coach; readonly count: number }) {
  const t = useT('coachAssess')
  const params = { coachId: coach.id }
  return (
    <Alert
      color="petrol"
      variant="light"
      icon={<IconInfoCircle aria-hidden />}
      title={t('tab.waiting', { count })}
      mb="xl"
    >
      {count === 1 ? t('tab.waitingOne') : t('tab.waitingMore')}
      <Group gap="sm" mt="sm">
        <ButtonLink to="/coaches/$coachId/decide" params={params} size="sm">
          {count === 1 ? t('tab.decide') : t('tab.compare')}
        </ButtonLink>
        <ButtonLink to="/coaches/$coachId/assess" params={params} variant="default" size="sm">
          {t('tab.assessAgain')}
        </ButtonLink>
      </Group>
    </Alert>
  )
}
