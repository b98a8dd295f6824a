import { Button, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import type { OverviewFacts } from './overview-facts.ts'
import classes from './overview.module.css'

/** Leads a fresh vault from policy by coach to the first trajectory. */
export function FirstSteps({ facts }: { readonly facts: OverviewFacts }) {
  const t = useT('overview')
  const done = [facts.inForce !== null, facts.admittedCoaches > 0, false]
  const current = done.indexOf(false)
  const steps = [
    { name: 'policy', to: '/policy', action: facts.draft === null ? 'policyAction' : 'policyContinue' },
    { name: 'coach', to: '/coaches/new', action: 'coachAction' },
    { name: 'trajectory', to: '/trajectories/new', action: 'trajectoryAction' },
  ] as const
  return (
    <>
      <Title order={2}>{t('start.title')}</Title>
      <Text c="dimmed" mt={4} mb="lg" maw={720}>
        {t('start.lead')}
      </Text>
      <ol className={classes['steps']} aria-label={t('start.stepsLabel')}>
        {steps.map(({ name, to, action }, at) => (
          <li
            key={name}
            className={classes['step']}
            data-state={done[at] === true ? 'done' : at === current ? 'current' : 'todo'}
            aria-current={at === current ? 'step' : undefined}
          >
            <span className={classes['number']} aria-hidden>
              {done[at] === true ? <IconCheck size={20} /> : at + 1}
            </span>
            <div>
              <Title order={3}>{t(`start.${name}`)}</Title>
              <Text c="dimmed">{t(`start.${name}Body`)}</Text>
            </div>
            {done[at] === true ? (
              <StatusBadge tone="done" label={t('start.done')} />
            ) : (
              <Button component={Link} to={to} variant={at === current ? 'filled' : 'default'}>
                {t(`start.${action}`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
