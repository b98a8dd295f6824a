import { Button, Group, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import type { Coach } from '#shared/domain/coach.ts'
import { isMatching, openCandidates, recordCoacheeChoice, removeChemistry, withdrawCandidate } from '#shared/domain/matching-commands.ts' // prettier-ignore
import { proposedCoaches } from '#shared/domain/matching.ts'
import type { MatchCandidate } from '#shared/domain/matching-record.ts'
import type { TrajectoryFile } from '../file.ts'
import { ObstacleList } from '../obstacle-list.tsx'
import { MeetingForm } from './meeting-form.tsx'
import classes from './matching.module.css'
import { useMatchChange, type MatchChange } from './use-match-change.ts'
import type { Matching } from './use-matching.ts'

interface ProposalProps {
  readonly file: TrajectoryFile
  readonly matching: Matching
  /** Absent once the choice has been made: the proposal is read then. */
  readonly onChoose?: ((coach: Coach) => void) | undefined
}

/** Who was proposed to the coachee, when they met, and what the coachee said. */
export function Proposal({ file, matching, onChoose }: ProposalProps) {
  const t = useT('matching')
  const names = useT('trajectories')
  const { trajectory } = file
  const { candidates } = trajectory.matching
  const change = useMatchChange(trajectory.id)
  const open = openCandidates(trajectory).length
  const settled = candidates.some(({ coacheeChoice }) => coacheeChoice === 'chosen')
  const onlyOne = isMatching(trajectory) && !settled && open > 0 && open < proposedCoaches.minimum
  return (
    <Section title={t('proposal.title')} description={onChoose === undefined ? undefined : t('proposal.lead')}>
      {candidates.length === 0 && <Text c="dimmed">{t('proposal.empty')}</Text>}
      {change.obstacles.length > 0 && (
        <ObstacleList
          obstacles={change.obstacles}
          scene={{ goals: [], coachName: '' }}
          title={names('step.refused')}
          onClose={change.clear}
        />
      )}
      <ul className={classes['cards']}>
        {candidates.map((candidate) => (
          <CandidateCard
            key={candidate.coachId}
            candidate={candidate}
            coach={matching.coachOf(candidate.coachId)}
            file={file}
            change={change}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {onlyOne && (
        <Text fz="sm" c="dimmed" mt="sm">
          {t('proposal.onlyOne')}
        </Text>
      )}
      {onChoose !== undefined && open > 0 && <NobodyFits change={change} />}
    </Section>
  )
}

function NobodyFits({ change }: { readonly change: MatchChange }) {
  const t = useT('matching')
  const mayChange = useMayChange()
  const none = async () => {
    const confirmLabel = t('proposal.noneFits')
    if (await confirm({ title: confirmLabel, body: t('proposal.noneFitsBody'), confirmLabel })) {
      await change.run((doc) => recordCoacheeChoice(doc, null))
    }
  }
  if (!mayChange) return null
  return (
    <Button variant="subtle" color="gray" mt="sm" onClick={() => void none()}>
      {t('proposal.noneFits')}
    </Button>
  )
}

interface CandidateProps {
  readonly candidate: MatchCandidate
  readonly coach: Coach | undefined
  readonly file: TrajectoryFile
  readonly change: MatchChange
  readonly onChoose: ((coach: Coach) => void) | undefined
}

function CandidateCard(props: CandidateProps) {
  const { candidate, coach, file, onChoose } = props
  const [meeting, setMeeting] = useState(false)
  const mayChange = useMayChange() && onChoose !== undefined
  return (
    <li className={classes['card']} data-chosen={candidate.coacheeChoice === 'chosen' || undefined}>
      <CandidateHead candidate={candidate} coach={coach} />
      {mayChange && coach !== undefined && !meeting && (
        <CandidateActions {...props} coach={coach} onChoose={onChoose} onMeet={() => setMeeting(true)} />
      )}
      {meeting && coach !== undefined && <MeetingForm file={file} coach={coach} onDone={() => setMeeting(false)} />}
    </li>
  )
}

function CandidateHead({ candidate, coach }: Pick<CandidateProps, 'candidate' | 'coach'>) {
  const t = useT('matching')
  const { date } = useFormats()
  const { proposedOn, metOn, coacheeChoice, note } = candidate
  const rank = candidate.rank === null ? t('proposal.unranked') : t('proposal.rank', { rank: candidate.rank })
  const met = metOn === null ? t('proposal.notMet') : t('proposal.met', { date: date(metOn) })
  return (
    <div className={classes['head']}>
      <div>
        <Title order={3} fz="md">
          {coach === undefined ? (
            t('coachGone')
          ) : (
            <Link to="/coaches/$coachId" params={{ coachId: coach.id }} className="cb-link">
              {coach.name}
            </Link>
          )}
        </Title>
        <Text fz="sm" c="dimmed">
          {t('proposal.proposedOn', { date: date(proposedOn) })} ({rank}) · {met}
        </Text>
        {note !== '' && <Text fz="sm">{note}</Text>}
      </div>
      {coacheeChoice !== null && (
        <StatusBadge tone={coacheeChoice === 'chosen' ? 'done' : 'neutral'} label={t(`proposal.${coacheeChoice}`)} />
      )}
    </div>
  )
}

interface CandidateActionsProps extends CandidateProps {
  readonly coach: Coach
  readonly onChoose: (coach: Coach) => void
  readonly onMeet: () => void
}

function CandidateActions({ candidate, coach, change, onChoose, onMeet }: CandidateActionsProps) {
  const t = useT('matching')
  const { coachId, metOn, coacheeChoice } = candidate
  const { name } = coach
  return (
    <Group gap={8} mt="sm">
      {metOn === null ? (
        <>
          <Button variant="default" onClick={onMeet} aria-label={t('proposal.recordMeetingWith', { name })}>
            {t('proposal.recordMeeting')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            onClick={() => void change.run((doc) => withdrawCandidate(doc, coachId))}
            aria-label={t('proposal.withdrawName', { name })}
          >
            {t('proposal.withdraw')}
          </Button>
        </>
      ) : (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void change.run((doc) => removeChemistry(doc, coachId))}
          aria-label={t('proposal.removeMeetingWith', { name })}
        >
          {t('proposal.removeMeeting')}
        </Button>
      )}
      {coacheeChoice === 'chosen' ? (
        <Button onClick={() => onChoose(coach)} aria-label={t('ranking.chooseName', { name })}>
          {t('ranking.choose')}
        </Button>
      ) : (
        <Button
          variant="default"
          onClick={() => void change.run((doc) => recordCoacheeChoice(doc, coachId))}
          aria-label={t('proposal.coacheeChoosesName', { name })}
        >
          {t('proposal.coacheeChooses')}
        </Button>
      )}
    </Group>
  )
}
