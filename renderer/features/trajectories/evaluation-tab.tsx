import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { formAt } from '#resources/presets/evaluation-forms.ts'
import { followUpDueOn } from '#shared/domain/trajectory-rules.ts'
import { evaluationOf, finishingStatuses, isIn, requiredPerspectives, runningStatuses } from '#shared/domain/trajectory-status.ts' // prettier-ignore
import { askedMoments, parties, type AskedMoment, type Party } from '#shared/domain/trajectory.ts'
import { EvaluationCard } from './evaluation-card.tsx'
import type { TrajectoryFile } from './file.ts'
import { FinalReportSection } from './final-report.tsx'
import { canScore, GoalScores } from './goal-scores.tsx'
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
      {canScore(trajectory) && <GoalScores trajectory={trajectory} />}
      <Section title={t('evaluation.title')} description={finishing ? t('evaluation.lead') : undefined}>
        <Evaluations file={file} finished={finished} />
      </Section>
      {(finishing || trajectory.status === 'closed') && <FinalReportSection file={file} />}
    </>
  )
}

/** Whether answers of a moment can come in now; as the domain has it. */
function isEditable({ trajectory: { status } }: TrajectoryFile, moment: AskedMoment): boolean {
  const finishing = isIn(status, finishingStatuses)
  switch (moment) {
    case 'mid':
      return finishing || isIn(status, runningStatuses)
    case 'end':
      return finishing
    case 'followUp':
      return status === 'followUp'
  }
}

interface AskedCard {
  readonly party: Party
  readonly required: boolean
}

/** Who has a card at a moment: whoever is asked, may answer now, or has answered. */
function cardsOf(file: TrajectoryFile, moment: AskedMoment, finished: boolean): readonly AskedCard[] {
  const { trajectory, rules } = file
  const stopped = trajectory.stopReason !== null
  const asked = requiredPerspectives(trajectory, moment, rules)
  return parties.flatMap((party) => {
    const required = asked.includes(party)
    const present = evaluationOf(trajectory, moment, party) !== undefined
    const mayAnswer = moment === 'end' && isEditable(file, moment) && formAt(moment, party, stopped) !== null
    const open = required && (isEditable(file, moment) || finished)
    return present || mayAnswer || open ? [{ party, required }] : []
  })
}

function Evaluations({ file, finished }: { readonly file: TrajectoryFile; readonly finished: boolean }) {
  const t = useT('trajectories')
  const moments = askedMoments
    .map((moment) => ({ moment, cards: cardsOf(file, moment, finished) }))
    .filter(({ cards }) => cards.length > 0)
  if (moments.length === 0) return <Text c="dimmed">{t(finished ? 'evaluation.none' : 'evaluation.later')}</Text>
  const stopped = file.trajectory.stopReason !== null
  return (
    <>
      {stopped && isEditable(file, 'end') && (
        <Alert variant="light" color="petrol" icon={<IconInfoCircle aria-hidden />} mb="md">
          {t('evaluation.light')}
        </Alert>
      )}
      {moments.map(({ moment, cards }) => (
        <Moment key={moment} file={file} moment={moment} cards={cards} titled={moments.length > 1} />
      ))}
      <Text fz="sm" c="dimmed" mt="md">
        {t('evaluation.privacy')}
      </Text>
    </>
  )
}

interface MomentProps {
  readonly file: TrajectoryFile
  readonly moment: AskedMoment
  readonly cards: readonly AskedCard[]
  readonly titled: boolean
}

function Moment({ file, moment, cards, titled }: MomentProps) {
  const t = useT('trajectories')
  const { trajectory } = file
  const stopped = trajectory.stopReason !== null
  return (
    <>
      {titled && (
        <Text fw={600} mt="lg">
          {t(`evaluation.moment.${moment}`)}
        </Text>
      )}
      {moment === 'followUp' && <FollowUpNote file={file} />}
      {cards.map(({ party, required }) => (
        <EvaluationCard
          key={party}
          file={file}
          party={party}
          moment={moment}
          form={formAt(moment, party, stopped)}
          evaluation={evaluationOf(trajectory, moment, party) ?? null}
          editable={isEditable(file, moment)}
          required={required}
        />
      ))}
    </>
  )
}

/** When the follow-up is asked for. */
function FollowUpNote({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const { trajectory, rules } = file
  const due = followUpDueOn(trajectory, rules)
  if (trajectory.status === 'closed' || due === null) return null
  return (
    <Text fz="sm" c="dimmed">
      {t('evaluation.followUpDue', { date: date(due) })}{' '}
      {trajectory.status === 'followUp' ? '' : t('evaluation.followUpLater')}
    </Text>
  )
}
