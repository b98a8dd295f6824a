import { Button, NativeSelect, SegmentedControl, Switch, Text, Title } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import {
  type ComparedPart,
  comparePolicies,
  comparisonCounts,
  type PolicyComparison,
  proposedComparison,
} from '#shared/domain/policy-compare.ts'
import { newestFirst, policyStanding } from '#shared/domain/policy-versions.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useRows } from '#renderer/data/live.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import {
  useFactLines,
  useFormLines,
  useGoalLines,
  useInformationLines,
  useParameterLines,
  useRoleLines,
} from './change-lines.ts'
import { ChapterChanges } from './chapter-changes.tsx'
import { type ChangeLine, ChangesTable } from './changes-table.tsx'
import classes from './compare.module.css'
import type { TextView } from './text-changes.tsx'

/** Two versions held against each other: what changes when one takes the place of the other. */
export function ComparePage() {
  const t = useT('policyCompare')
  const policyT = useT('policy')
  const rows = useRows('policies')
  const { from, to } = useSearch({ from: '/policy/compare' })
  const policies = useMemo(() => newestFirst(rows?.map(({ doc }) => doc) ?? []), [rows])
  if (rows === undefined) return <PageLoading />
  const proposed = proposedComparison(policies, localToday())
  const page = (children: ReactNode) => (
    <Page title={t('title')} lead={t('lead')} breadcrumbs={[{ label: policyT('title'), to: '/policy' }]}>
      {children}
    </Page>
  )
  if (proposed === null) {
    return page(
      <EmptyState
        icon={IconArrowsLeftRight}
        title={t('tooFew.title')}
        action={<ButtonLink to="/policy">{t('tooFew.back')}</ButtonLink>}
      />,
    )
  }
  const before = policies.find(({ id }) => id === from) ?? proposed.from
  const after = policies.find(({ id }) => id === to) ?? proposed.to
  return page(
    <>
      <VersionChoice policies={policies} from={before} to={after} />
      {before.id === after.id ? <Text>{t('sameVersion')}</Text> : <Comparison from={before} to={after} />}
    </>,
  )
}

interface VersionChoiceProps {
  readonly policies: readonly Policy[]
  readonly from: Policy
  readonly to: Policy
}

function VersionChoice({ policies, from, to }: VersionChoiceProps) {
  const t = useT('policyCompare')
  const policyT = useT('policy')
  const navigate = useNavigate()
  const today = localToday()
  const options = policies.map((policy) => ({
    value: policy.id,
    label: t('option', {
      version: policy.version,
      standing: policyT(`standing.${policyStanding(policy, policies, today)}`),
    }),
  }))
  const choose = (search: { readonly from: string; readonly to: string }) =>
    void navigate({ to: '/policy/compare', search, replace: true })
  return (
    <div className={classes['choice']}>
      <NativeSelect
        label={t('from')}
        data={options}
        value={from.id}
        onChange={({ currentTarget: { value } }) => choose({ from: value, to: to.id })}
      />
      <NativeSelect
        label={t('to')}
        data={options}
        value={to.id}
        onChange={({ currentTarget: { value } }) => choose({ from: from.id, to: value })}
      />
    </div>
  )
}

const parts = [
  'chapters',
  'parameters',
  'forms',
  'roles',
  'information',
  'goals',
] as const satisfies readonly ComparedPart[]

/** The part of a version that a section is about, as its address calls it. */
const tabOf = {
  parameters: 'rules',
  forms: 'forms',
  roles: 'roles',
  information: 'information',
  goals: 'goals',
} as const

interface ComparisonProps {
  readonly from: Policy
  readonly to: Policy
}

function Comparison({ from, to }: ComparisonProps) {
  const t = useT('policyCompare')
  const [view, setView] = useState<TextView>('inline')
  const [onlyChanged, setOnlyChanged] = useState(true)
  const comparison = useMemo(() => comparePolicies(from, to), [from, to])
  const counts = comparisonCounts(comparison)
  const lines = useLines(comparison, from, to)
  const sections = useRef<HTMLDivElement>(null)
  const shown = parts.filter((part) => !onlyChanged || counts[part] > 0)
  if (parts.every((part) => counts[part] === 0) && lines.facts.length === 0) return <Text>{t('same')}</Text>
  return (
    <div ref={sections}>
      <Summary counts={counts} sections={sections} />
      <div className={classes['controls']}>
        <SegmentedControl
          aria-label={t('view.label')}
          value={view}
          onChange={(value) => setView(value === 'side' ? 'side' : 'inline')}
          data={(['inline', 'side'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
        />
        <Switch
          label={t('view.onlyChanged')}
          checked={onlyChanged}
          onChange={({ currentTarget: { checked } }) => setOnlyChanged(checked)}
        />
      </div>
      {shown.map((part) => (
        <ComparedSection key={part} part={part} to={to}>
          {part === 'chapters' ? (
            <ChapterChanges {...{ from, to, view, onlyChanged }} changes={comparison.chapters} />
          ) : lines[part].length === 0 ? (
            <Text c="dimmed">{t('nothing')}</Text>
          ) : (
            <ChangesTable label={t(`part.${part}`)} versions={[from.version, to.version]} lines={lines[part]} />
          )}
        </ComparedSection>
      ))}
      {lines.facts.length > 0 && (
        <ComparedSection part="facts" to={to}>
          <ChangesTable label={t('part.facts')} versions={[from.version, to.version]} lines={lines.facts} />
        </ComparedSection>
      )}
    </div>
  )
}

type LinesByPart = Readonly<Record<Exclude<ComparedPart, 'chapters'> | 'facts', readonly ChangeLine[]>>

function useLines(comparison: PolicyComparison, from: Policy, to: Policy): LinesByPart {
  const forms = useFormLines()
  const goals = useGoalLines()
  const roles = useRoleLines()
  const information = useInformationLines()
  const parameters = useParameterLines(from, to)
  const facts = useFactLines()
  return {
    forms: forms(comparison),
    goals: goals(comparison),
    roles: roles(comparison),
    information: information(comparison),
    parameters: parameters(comparison),
    facts: facts(comparison),
  }
}

interface SummaryProps {
  readonly counts: Readonly<Record<ComparedPart, number>>
  readonly sections: React.RefObject<HTMLDivElement | null>
}

/** How much changed in each part; a press brings it into sight. The router owns the address, so it is no link. */
function Summary({ counts, sections }: SummaryProps) {
  const t = useT('policyCompare')
  const goTo = (part: ComparedPart) => {
    const heading = sections.current?.querySelector<HTMLElement>(`[data-part="${part}"]`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <>
      <Title order={2} fz={17} mb={8}>
        {t('summary.title')}
      </Title>
      <ul className={classes['summary']}>
        {parts
          .filter((part) => counts[part] > 0)
          .map((part) => (
            <li key={part}>
              <Button variant="default" onClick={() => goTo(part)}>
                {t(`summary.${part}`, { count: counts[part] })}
              </Button>
            </li>
          ))}
      </ul>
    </>
  )
}

interface ComparedSectionProps {
  readonly part: ComparedPart | 'facts'
  readonly to: Policy
  readonly children: ReactNode
}

function ComparedSection({ part, to, children }: ComparedSectionProps) {
  const t = useT('policyCompare')
  return (
    <section className={classes['part']}>
      <div className={classes['chapterHead']}>
        <Title order={2} data-part={part} tabIndex={-1}>
          {t(`part.${part}`)}
        </Title>
        {part !== 'facts' && part !== 'chapters' && (
          <ButtonLink
            to="/policy/$policyId"
            params={{ policyId: to.id }}
            search={{ tab: tabOf[part] }}
            variant="subtle"
            size="compact-sm"
          >
            {t('toPart', { version: to.version })}
          </ButtonLink>
        )}
      </div>
      {children}
    </section>
  )
}
