import { Group, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import type { DroppedMatch } from '#shared/domain/matching.ts'
import { useMatchText } from './match-text.ts'
import classes from './matching.module.css'
import { CoachActions, type CoachListProps } from './ranked-coaches.tsx'

/** Everybody who drops out, with every reason. Nobody is hidden; who passes with a motive can still be chosen. */
export function DroppedCoaches(props: CoachListProps) {
  const t = useT('matching')
  const { dropped } = props.matching.matches
  return (
    <Section title={t('dropped.title')} description={t('dropped.lead')}>
      {dropped.length === 0 ? (
        <Text c="dimmed">{t('dropped.none')}</Text>
      ) : (
        <ul className={classes['cards']}>
          {dropped.map((match) => (
            <DroppedCard key={match.coach.id} match={match} {...props} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function DroppedCard({ match, ...props }: CoachListProps & { readonly match: DroppedMatch }) {
  const t = useT('matching')
  const text = useMatchText()
  const { coach, obstacles, passable } = match
  return (
    <li className={classes['card']}>
      <div className={classes['head']}>
        <Group gap={12}>
          <Title order={3} fz="md">
            <Link to="/coaches/$coachId" params={{ coachId: coach.id }} className="cb-link">
              {coach.name}
            </Link>
          </Title>
          {passable && <StatusBadge tone="attention" label={t('dropped.passable')} />}
        </Group>
        {passable && <CoachActions coach={coach} {...props} />}
      </div>
      <ul className={classes['reasons']}>
        {obstacles.map((obstacle) => (
          <li key={text.obstacle(obstacle)}>{text.obstacle(obstacle)}</li>
        ))}
      </ul>
    </li>
  )
}
