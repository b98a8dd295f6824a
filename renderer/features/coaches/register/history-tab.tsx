import { Alert, Text } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { coachKeptUntil } from '#shared/domain/coach-steps.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { defaultParameters } from '#shared/domain/policy-parameters.ts'
import { policyInForce } from '#shared/domain/policy-versions.ts'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { Section } from '#renderer/ui/layout.tsx'
import classes from '../coaches.module.css'

interface Event {
  readonly id: string
  readonly on: string
  readonly recordedAt: string
  readonly by: string
  readonly what: string
  readonly why: string
}

/** Months that reasons are kept under the policy in force; undefined while loading. */
export function useCoachMonths(): number | undefined {
  const policies = useRows('policies')
  if (policies === undefined) return undefined
  const inForce = policyInForce(
    policies.map(({ doc }) => doc),
    localToday(),
  )
  return (inForce?.parameters ?? defaultParameters).retention.coachMonths
}

/** Decisions and steps, the newest first, and how long their reasons are kept. */
export function HistoryTab({ coach }: { readonly coach: Coach }) {
  const t = useT('coachRegister')
  const { date } = useFormats()
  const events: readonly Event[] = [
    ...coach.decisions.map((decision) => ({
      ...decision,
      what: t(`history.${decision.outcome}`),
      why: decision.motive,
    })),
    ...coach.history.map((step) => ({ ...step, what: t(`history.kind.${step.kind}`), why: step.reason })),
  ]
  const newestFirst = events.toSorted((a, b) =>
    a.on === b.on ? (a.recordedAt < b.recordedAt ? 1 : -1) : a.on < b.on ? 1 : -1,
  )
  return (
    <Section title={t('history.title')} description={t('history.lead')}>
      <KeptNote coach={coach} />
      {newestFirst.length === 0 && <Text c="dimmed">{t('history.none')}</Text>}
      <ul className={classes['papers']}>
        {newestFirst.map((event) => (
          <li key={event.id} className={classes['paper']}>
            <div>
              <Text fw={600}>{event.what}</Text>
              {event.why !== '' && <Text>{event.why}</Text>}
              <Text c="dimmed" fz="sm">
                {t('history.by', { date: date(event.on), name: event.by })}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function KeptNote({ coach }: { readonly coach: Coach }) {
  const t = useT('coachRegister')
  const { date } = useFormats()
  const months = useCoachMonths()
  const until = months === undefined ? null : coachKeptUntil(coach, months)
  if (until === null) return null
  return (
    <Alert variant="light" color="gray" icon={<IconArchive aria-hidden />} mb="md" maw={620}>
      {t(until < localToday() ? 'history.keptPassed' : 'history.kept', { date: date(until) })}
    </Alert>
  )
}
