import { IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import { isWatched } from '#shared/domain/coach-watch.ts'
import { rulesOn } from '#shared/domain/trajectory-rules.ts'
import { useRows } from '#renderer/data/live.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { CapacityTable } from './capacity-table.tsx'
import { SupervisionSection } from './supervision-section.tsx'
import { PapersSection, ProposalsSection, RegisterSection, SpreadSection } from './watch-sections.tsx'

/** What there is to watch over the coaches who work with people, now or in the coming year. */
export function WatchPage() {
  const t = useT('coachWatch')
  const coachRows = useRows('coaches')
  const fileRows = useRows('trajectories')
  const policyRows = useRows('policies')
  const today = localToday()
  const coaches = useMemo(
    () => coachRows?.map(({ doc }) => doc).toSorted((a, b) => a.name.localeCompare(b.name)),
    [coachRows],
  )
  const files = useMemo(() => fileRows?.map(({ doc }) => doc), [fileRows])
  const rules = useMemo(
    () =>
      policyRows &&
      rulesOn(
        today,
        policyRows.map(({ doc }) => doc),
      ).rules,
    [policyRows, today],
  )
  if (coaches === undefined || files === undefined || rules === undefined) return <PageLoading />
  const watched = coaches.filter(isWatched)
  const frame = { title: t('title'), breadcrumbs: [{ label: t('empty.coaches'), to: '/coaches' }] } as const
  if (watched.length === 0) {
    return (
      <Page {...frame}>
        <EmptyState
          icon={IconUsersGroup}
          title={t('empty.title')}
          body={t('empty.body')}
          action={<ButtonLink to="/coaches">{t('empty.action')}</ButtonLink>}
        />
      </Page>
    )
  }
  return (
    <Page {...frame} lead={t('lead')}>
      <ProposalsSection coaches={watched} today={today} />
      <PapersSection coaches={watched} files={files} today={today} />
      <CapacityTable coaches={watched} files={files} rules={rules} today={today} />
      <SpreadSection coaches={coaches} files={files} today={today} />
      <SupervisionSection coaches={watched} year={Number(today.slice(0, 4)) - 1} />
      <RegisterSection coaches={watched} today={today} />
    </Page>
  )
}
