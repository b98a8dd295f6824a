import { Stack, Text } from '@mantine/core'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useRows } from '#renderer/data/live.ts'
import { Section } from '#renderer/ui/layout.tsx'
import type { RunningDecision } from '#shared/domain/trajectory.ts'
import type { TrajectoryFile } from './file.ts'

/** What was decided while the trajectory ran, the newest first. Says nothing while nothing was. */
export function Decisions({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const sentence = useDecisionSentence(file)
  const { decisions } = file.trajectory
  if (decisions.length === 0) return null
  return (
    <Section title={t('decision.title')}>
      <Stack gap="md" component="ul" maw={720} m={0} p={0} style={{ listStyle: 'none' }}>
        {decisions.toReversed().map((decision) => (
          <li key={decision.id}>
            <Text fw={550}>{sentence(decision)}</Text>
            <Text>{decision.reason}</Text>
            <Text fz="sm" c="dimmed">
              {t('decision.by', { name: decision.by, date: date(decision.on) })}
            </Text>
          </li>
        ))}
      </Stack>
    </Section>
  )
}

/** A decision in a sentence. */
function useDecisionSentence({ trajectory }: TrajectoryFile): (decision: RunningDecision) => string {
  const t = useT('trajectories')
  const { date, money } = useFormats()
  const coaches = useRows('coaches')
  const coachName = (id: string) => coaches?.find((row) => row.id === id)?.doc.name ?? t('unknownPerson')
  const day = (on: string | null) => (on === null ? t('decision.noEnd') : date(on))
  return (decision) => {
    switch (decision.kind) {
      case 'replanned':
        return t('decision.replanned', {
          before: decision.from.plannedSessions,
          after: decision.to.plannedSessions,
          end: day(decision.to.expectedEndOn),
        })
      case 'paused':
        return t('decision.paused', { date: date(decision.until) })
      case 'coachChanged':
        return t('decision.coachChanged', { from: coachName(decision.fromId), to: coachName(decision.toId) })
      case 'goalsReopened':
        return t('decision.goalsReopened')
      case 'goalDropped': {
        const title = trajectory.goals.find(({ id }) => id === decision.goalId)?.title ?? t('goals.unnamed')
        return t('decision.goalDropped', { title })
      }
      case 'costApproved':
        return t('decision.costApproved', { amount: money(decision.upToCents) })
    }
  }
}
