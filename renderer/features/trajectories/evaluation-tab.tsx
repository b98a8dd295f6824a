import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { endForm } from '#resources/presets/evaluation-forms.ts'
import { endEvaluationOf, finishingStatuses, isIn, requiredPerspectives } from '#shared/domain/trajectory-status.ts'
import { parties, type Party } from '#shared/domain/trajectory.ts'
import { EndScores } from './end-scores.tsx'
import { EvaluationCard } from './evaluation-card.tsx'
import type { TrajectoryFile } from './file.ts'
import { ScoreSummary } from './score-summary.tsx'

/** What came of it: the goal score, the end scores, the evaluations. */
export function EvaluationTab({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { trajectory } = file
  const finishing = isIn(trajectory.status, finishingStatuses)
  const finished = finishing || trajectory.status === 'closed' || trajectory.status === 'anonymised'
  return (
    <>
      <Section title={t('score.title')} description={t('score.what')}>
        <ScoreSummary goals={trajectory.goals} finished={finished} />
      </Section>
      {finishing && trajectory.goals.length > 0 && <EndScores trajectory={trajectory} />}
      <Section title={t('evaluation.title')} description={finishing ? t('evaluation.lead') : undefined}>
        {finished ? <Evaluations file={file} editable={finishing} /> : <Text c="dimmed">{t('evaluation.later')}</Text>}
      </Section>
    </>
  )
}

const isRequired = (party: Party) => requiredPerspectives.some((required) => required === party)

function Evaluations({ file, editable }: { readonly file: TrajectoryFile; readonly editable: boolean }) {
  const t = useT('trajectories')
  const { trajectory } = file
  const stopped = trajectory.stopReason !== null
  return (
    <>
      {stopped && editable && (
        <Alert variant="light" color="petrol" icon={<IconInfoCircle aria-hidden />} mb="md">
          {t('evaluation.light')}
        </Alert>
      )}
      {parties.map((party) => {
        const form = endForm(party, stopped)
        const evaluation = endEvaluationOf(trajectory, party)
        // A coach is asked in full trajectories only, and an old file without that form shows nothing.
        if (evaluation === undefined && (form === null || (!editable && !isRequired(party)))) return null
        return (
          <EvaluationCard
            key={party}
            file={file}
            party={party}
            form={form}
            evaluation={evaluation ?? null}
            editable={editable}
            required={isRequired(party)}
          />
        )
      })}
      <Text fz="sm" c="dimmed" mt="md">
        {t('evaluation.privacy')}
      </Text>
    </>
  )
}
