import { IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import { isWatched } from '#shared/domain/coach-watch.ts'
import type { IsoDate } from '#shared/domain/primitives.ts'
import { defaultParameters } from '#shared/domain/policy-parameters.ts'
import { policyInForce } from '#shared/domain/policy-versions.ts'
import { rulesOn } from '#shared/domain/trajectory-rules.ts'
import { useRows } from '#renderer/data/live.ts'
import { useAdoptedNorms } from '#renderer/data/norms.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { bundledNorms } from '#resources/presets/coach-norms.ts'
import { CapacityTable } from './capacity-table.tsx'
import { ExperienceSection } from './experience-section.tsx'
import { SupervisionSection } from './supervision-section.tsx'
import { PapersSection, ProposalsSection, RegisterSection, SpreadSection } from './watch-sections.tsx'

/** What there is to watch over the coaches who work with people, now or in the coming year. */
export function WatchPage() {
  const t = useT('coachWatch')
  const today = localToday()
  const sources = useSources(today)
  if (sources === undefined) return <PageLoading />
  const { coaches, files, rules, minimumGroup, norms } = sources
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
      <ExperienceSection coaches={watched} files={files} today={today} minimum={minimumGroup} />
      <SupervisionSection coaches={watched} year={Number(today.slice(0, 4)) - 1} norms={norms} />
      <RegisterSection coaches={watched} today={today} />
    </Page>
  )
}

/** All that the page is made from; undefined while loading. */
function useSources(today: IsoDate) {
  const coachRows = useRows('coaches')
  const fileRows = useRows('trajectories')
  const policyRows = useRows('policies')
  const adopted = useAdoptedNorms()
  return useMemo(() => {
    if (coachRows === undefined || fileRows === undefined || policyRows === undefined || adopted === undefined) return
    const policies = policyRows.map(({ doc }) => doc)
    const { minimumGroup } = policyInForce(policies, today)?.parameters ?? defaultParameters
    return {
      coaches: coachRows.map(({ doc }) => doc).toSorted((a, b) => a.name.localeCompare(b.name)),
      files: fileRows.map(({ doc }) => doc),
      rules: rulesOn(today, policies).rules,
      minimumGroup,
      norms: adopted?.norms ?? bundledNorms,
    }
  }, [coachRows, fileRows, policyRows, adopted, today])
}
