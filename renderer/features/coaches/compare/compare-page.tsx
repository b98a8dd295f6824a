import { Checkbox, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { comparedCoaches } from '#shared/domain/coach-comparison.ts'
import { scoredOf } from '#shared/domain/coach-comparison-kept.ts'
import { scoresAgainst, type Weights, weightsOf } from '#shared/domain/coach-comparison-scores.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { useRows } from '#renderer/data/live.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { EmptyState, Page, Section } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { useCriteriaSets } from '../use-criteria-sets.ts'
import { CompareFacts } from './compare-facts.tsx'
import { CompareRanking } from './compare-ranking.tsx'
import { CompareSave } from './compare-save.tsx'
import { CompareSensitivity } from './compare-sensitivity.tsx'
import { CompareWeights } from './compare-weights.tsx'
import { KeptComparisons } from './kept-comparisons.tsx'
import { useFactRows } from './use-fact-rows.ts'

/** Coaches side by side for one kind of question, with a ranking that can be questioned. */
export function CompareCoachesPage() {
  const t = useT('coachCompare')
  const coaches = useRows('coaches')
  const sets = useCriteriaSets()
  if (coaches === undefined || sets === undefined) return <PageLoading />
  const present = coaches
    .map(({ doc }) => doc)
    .filter(({ status }) => status !== 'out')
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const current = sets.map(({ doc }) => doc).filter(({ replacedOn }) => replacedOn === null)
  return (
    <Page title={t('title')} lead={t('lead')} breadcrumbs={[{ label: t('toRegister'), to: '/coaches' }]}>
      {present.length < comparedCoaches.minimum ? (
        <EmptyState
          icon={IconArrowsDiff}
          title={t('noCoaches')}
          action={<ButtonLink to="/coaches">{t('toRegister')}</ButtonLink>}
        />
      ) : (
        <Comparing coaches={present} sets={current} />
      )}
      <KeptComparisons />
    </Page>
  )
}

interface ComparingProps {
  readonly coaches: readonly Coach[]
  readonly sets: readonly CriteriaSet[]
}

function Comparing({ coaches, sets }: ComparingProps) {
  const t = useT('coachCompare')
  const [setId, setSetId] = useState<string | null>(null)
  const [ids, setIds] = useState<readonly string[]>([])
  const set = sets.find(({ id }) => id === setId) ?? mostUsed(sets, coaches)
  const assessed = useMemo(
    () =>
      new Set(
        set === undefined ? [] : coaches.filter((coach) => scoresAgainst(coach, set) !== null).map(({ id }) => id),
      ),
    [coaches, set],
  )
  const chosen = coaches.filter(({ id }) => ids.includes(id))
  if (set === undefined) return null
  return (
    <>
      <Section title={t('choose')}>
        <NativeSelect
          label={t('set')}
          description={t('setHint')}
          maw={420}
          mb="md"
          value={set.id}
          data={sets.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setSetId(event.currentTarget.value)}
        />
        <Picker coaches={coaches} assessed={assessed} ids={ids} onPick={setIds} />
      </Section>
      {chosen.length < comparedCoaches.minimum ? (
        <Text c="dimmed">{t('pickMore')}</Text>
      ) : (
        <Compared key={set.id} set={set} coaches={chosen} />
      )}
    </>
  )
}

/** The set on which most of these coaches were assessed: there a ranking has something to say. */
const mostUsed = (sets: readonly CriteriaSet[], coaches: readonly Coach[]): CriteriaSet | undefined => {
  const used = (set: CriteriaSet) => coaches.filter((coach) => scoresAgainst(coach, set) !== null).length
  return sets.toSorted((a, b) => used(b) - used(a))[0]
}

interface PickerProps {
  readonly coaches: readonly Coach[]
  /** Who has scores on the chosen criteria. */
  readonly assessed: ReadonlySet<string>
  readonly ids: readonly string[]
  readonly onPick: (ids: readonly string[]) => void
}

function Picker({ coaches, assessed, ids, onPick }: PickerProps) {
  const t = useT('coachCompare')
  const { maximum } = comparedCoaches
  const isFull = ids.length >= maximum
  return (
    <Checkbox.Group label={t('coaches')} value={[...ids]} onChange={onPick}>
      <SimpleGrid cols={{ base: 2, lg: 3 }} spacing="xs" verticalSpacing={6} mt={8}>
        {coaches.map(({ id, name, organisation }) => (
          <Checkbox
            key={id}
            value={id}
            label={[name, organisation, assessed.has(id) ? t('assessed') : ''].filter(Boolean).join(' · ')}
            disabled={isFull && !ids.includes(id)}
          />
        ))}
      </SimpleGrid>
      <Text c="dimmed" fz="sm" mt="xs" role="status">
        {t('picked', { count: ids.length, maximum })}
      </Text>
    </Checkbox.Group>
  )
}

function Compared({ set, coaches }: { readonly set: CriteriaSet; readonly coaches: readonly Coach[] }) {
  const [weights, setWeights] = useState<Weights>(() => weightsOf(set))
  const facts = useFactRows(coaches, set)
  const scored = useMemo(
    () => scoredOf(coaches.map((coach) => ({ id: coach.id, name: coach.name, scores: scoresAgainst(coach, set) }))),
    [coaches, set],
  )
  const unranked = coaches.filter(({ id }) => !scored.some((each) => each.id === id))
  return (
    <>
      <CompareFacts coaches={coaches} rows={facts} />
      <CompareRanking set={set} scored={scored} weights={weights} unranked={unranked} />
      {scored.length > 0 && (
        <Group align="start" gap="xl" wrap="wrap" mt="xl">
          <CompareWeights set={set} weights={weights} onChange={setWeights} />
          <CompareSensitivity set={set} scored={scored} weights={weights} />
        </Group>
      )}
      <CompareSave set={set} coaches={coaches} weights={weights} facts={facts} />
    </>
  )
}
