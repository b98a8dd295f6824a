import { Button, Group, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import type { Coach } from '#shared/domain/coach.ts'
import { openCandidates, proposeCoach } from '#shared/domain/matching-commands.ts'
import { proposedCoaches, standingOf, type RankedMatch } from '#shared/domain/matching.ts'
import { absencesIn } from '#shared/domain/matching-requirements.ts'
import { partMaxima } from '#shared/domain/matching-ranking.ts'
import type { TrajectoryFile } from '../file.ts'
import { ObstacleList } from '../obstacle-list.tsx'
import { useMatchText } from './match-text.ts'
import classes from './matching.module.css'
import { useMatchChange } from './use-match-change.ts'
import type { Matching } from './use-matching.ts'

/** What every list of coaches in the tab gets. */
export interface CoachListProps {
  readonly file: TrajectoryFile
  readonly matching: Matching
  readonly onChoose: (coach: Coach) => void
}

/** Coaches who meet the requirements, in order, each with where the points come from. */
export function RankedCoaches(props: CoachListProps) {
  const t = useT('matching')
  const { date } = useFormats()
  const { ranked, period } = props.matching.matches
  const reckoned = t('period', { from: date(period.from), until: date(period.until) })
  return (
    <Section title={t('ranking.title')} description={`${t('ranking.lead')} ${reckoned}`}>
      {ranked.length === 0 ? (
        <Text>{t('ranking.empty')}</Text>
      ) : (
        <ol className={classes['cards']}>
          {ranked.map((match) => (
            <RankedCard key={match.coach.id} match={match} {...props} />
          ))}
        </ol>
      )}
      <details className={classes['how']}>
        <summary>{t('ranking.how')}</summary>
        <Text fz="sm" c="dimmed" maw={720}>
          {t('ranking.howBody')}
        </Text>
      </details>
    </Section>
  )
}

function RankedCard({ match, ...props }: CoachListProps & { readonly match: RankedMatch }) {
  const t = useT('matching')
  const { number } = useFormats()
  const { coach, rank, points, maximumPoints } = match
  const shared = props.matching.matches.ranked.some((other) => other.rank === rank && other.coach.id !== coach.id)
  return (
    <li className={classes['card']}>
      <div className={classes['head']}>
        <div>
          <Title order={3} fz="md">
            <Link to="/coaches/$coachId" params={{ coachId: coach.id }} className="cb-link">
              {coach.name}
            </Link>
          </Title>
          <Text fz="sm" c="dimmed">
            {[
              `${t('ranking.place', { rank })}${shared ? ` (${t('ranking.shared')})` : ''}`,
              t('ranking.points', { points: number(points, 1), maximum: number(maximumPoints) }),
              t(`ranking.${coach.kind}`),
            ].join(' · ')}
          </Text>
        </div>
        <CoachActions coach={coach} {...props} />
      </div>
      <Parts match={match} />
      <CoachNotes match={match} matching={props.matching} />
    </li>
  )
}

function Parts({ match }: { readonly match: RankedMatch }) {
  const t = useT('matching')
  const text = useMatchText()
  const { number } = useFormats()
  return (
    <dl className={classes['parts']} aria-label={t('ranking.why')}>
      {match.parts.map((part) => (
        <div key={part.name}>
          <dt>{t(`part.${part.name}`)}</dt>
          <dd>{`${number(part.points, 1)} / ${partMaxima[part.name]}`}</dd>
          <dd>{text.part(part)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Facts that do not count in the order, and what the operator has to judge. */
function CoachNotes({ match, matching }: { readonly match: RankedMatch; readonly matching: Matching }) {
  const t = useT('matching')
  const text = useMatchText()
  const { date } = useFormats()
  const { coach, workload, obstacles } = match
  const absences = absencesIn(coach, matching.matches.period)
  return (
    <>
      <Text fz="sm" mt={8}>
        {[text.price(coach, matching.today), t('ranking.workload', { ...workload })]
          .filter((fact) => fact !== null)
          .join(' · ')}
      </Text>
      {absences.map(({ from, until }) => (
        <Text key={from} fz="sm">
          {t('ranking.absence', { from: date(from), until: date(until) })}
        </Text>
      ))}
      {obstacles.length > 0 && (
        <Group gap={8} mt={8} align="flex-start" wrap="nowrap">
          <StatusBadge tone="attention" label={t('ranking.attention')} />
          <div>
            {obstacles.map((obstacle) => (
              <Text key={text.obstacle(obstacle)} fz="sm">
                {text.obstacle(obstacle)}
              </Text>
            ))}
          </div>
        </Group>
      )}
    </>
  )
}

/** Propose and choose: a step to the coachee, and P&O's own decision. */
export function CoachActions({ coach, file, matching, onChoose }: CoachListProps & { readonly coach: Coach }) {
  const t = useT('matching')
  const names = useT('trajectories')
  const mayChange = useMayChange()
  const { trajectory } = file
  const { run, obstacles, clear } = useMatchChange(trajectory.id)
  const proposed = trajectory.matching.candidates.some(({ coachId }) => coachId === coach.id)
  const full = openCandidates(trajectory).length >= proposedCoaches.maximum
  const propose = () => {
    const standing = standingOf(matching.matches, coach.id)
    if (standing !== null) void run((doc, context) => proposeCoach(doc, coach.id, standing, context))
  }
  if (!mayChange) return null
  return (
    <div>
      <Group gap={8}>
        {proposed ? (
          <StatusBadge tone="done" label={t('ranking.proposed')} />
        ) : (
          <Button
            variant="default"
            disabled={full}
            onClick={propose}
            aria-label={t('ranking.proposeName', { name: coach.name })}
          >
            {t('ranking.propose')}
          </Button>
        )}
        <Button
          variant="subtle"
          onClick={() => onChoose(coach)}
          aria-label={t('ranking.chooseName', { name: coach.name })}
        >
          {t('ranking.choose')}
        </Button>
      </Group>
      {obstacles.length > 0 && (
        <ObstacleList
          obstacles={obstacles}
          scene={{ goals: [], coachName: coach.name }}
          title={names('step.refused')}
          onClose={clear}
        />
      )}
    </div>
  )
}
