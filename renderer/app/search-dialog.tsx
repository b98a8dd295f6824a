import { Spotlight } from '@mantine/spotlight'
import {
  type Icon,
  IconClipboardCheck,
  IconFileText,
  IconRoute,
  IconSearch,
  IconSend,
  IconUser,
  IconUserStar,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type TrajectoryStatus, trajectoryStatuses } from '#shared/domain/trajectory.ts'
import { stateText } from '#resources/presets/reminders-and-states.ts'
import { type EntryKind, type SearchEntry, SHORTEST_WORD } from '#renderer/data/search-index.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { type Translate, useLocal, useT } from '#renderer/i18n/use-t.ts'
import { fold } from '#renderer/lib/fold.ts'
import { pages } from './navigation.tsx'
import { searchDialog, searchStore } from './search-store.ts'
import { useSearchIndex } from './use-search-index.ts'

const icons: Readonly<Record<EntryKind, Icon>> = {
  coach: IconUserStar,
  person: IconUser,
  trajectory: IconRoute,
  chapter: IconFileText,
  receipt: IconSend,
  assessment: IconClipboardCheck,
}
/** Order of the groups: who before what. */
const kinds: readonly EntryKind[] = ['person', 'coach', 'trajectory', 'chapter', 'assessment', 'receipt']
const PER_KIND = 6

interface Hit {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly icon: Icon
  readonly open: () => void
}
interface Group {
  readonly name: string
  readonly hits: readonly Hit[]
}

/** Search over everything there is (Ctrl+K). */
export function SearchDialog() {
  const t = useT('shell')
  const [query, setQuery] = useState('')
  const groups = useHits(query, t)
  const { groups: found, indexing } = groups
  return (
    <Spotlight.Root
      store={searchStore}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight={460}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('search.button') } }}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {found.map(({ name, hits }) => (
          <Spotlight.ActionsGroup key={name} label={name}>
            {hits.map((hit) => (
              <Spotlight.Action
                key={hit.key}
                label={hit.title}
                description={hit.detail}
                leftSection={<hit.icon size={18} stroke={1.6} aria-hidden />}
                onClick={hit.open}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {found.length === 0 && <Spotlight.Empty>{emptyText(t, query, indexing)}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

const emptyText = (t: Translate<'shell'>, query: string, indexing: boolean): string => {
  if (query.trim().length < SHORTEST_WORD) return t('search.start')
  return indexing ? t('search.loading') : t('search.nothing', { query })
}

function useHits(
  query: string,
  t: Translate<'shell'>,
): { readonly groups: readonly Group[]; readonly indexing: boolean } {
  const index = useSearchIndex()
  const navigate = useNavigate()
  const toHit = useToHit(t)
  const groups = useMemo(() => {
    const wanted = fold(query.trim())
    const pageHits = pages
      .map(({ to, name, icon }) => ({
        key: to,
        title: t(`nav.${name}`),
        detail: '',
        icon,
        open: () => void navigate({ to }),
      }))
      .filter(({ title }) => fold(title).includes(wanted))
    const entries = index?.find(query, 200) ?? []
    const found = kinds.map((kind) => ({
      name: t(`search.${kind}`),
      hits: entries
        .filter((entry) => entry.kind === kind)
        .slice(0, PER_KIND)
        .map(toHit),
    }))
    return [{ name: t('search.page'), hits: pageHits }, ...found].filter(({ hits }) => hits.length > 0)
  }, [index, query, t, navigate, toHit])
  return { groups, indexing: index === null }
}

const isStatus = (tag: string): tag is TrajectoryStatus => trajectoryStatuses.some((status) => status === tag)

/** Turns what the index found into what is shown and done. */
function useToHit(t: Translate<'shell'>): (entry: SearchEntry) => Hit {
  const local = useLocal()
  const { date } = useFormats()
  const navigate = useNavigate()
  return useMemo(() => {
    const textOf = ({ kind, title, detail, tag, isLeftOut }: SearchEntry): Pick<Hit, 'title' | 'detail'> => {
      if (kind === 'chapter') {
        const version = t('search.policyVersion', { version: detail })
        return { title, detail: isLeftOut === true ? t('search.leftOut', { version }) : version }
      }
      if (kind === 'assessment') return { title: t('search.assessmentOf', { date: date(tag) }), detail }
      if (kind === 'receipt') return { title, detail: t('search.receivedOn', { date: date(tag) }) }
      const status = kind === 'trajectory' && isStatus(tag) ? local(stateText(tag).name) : ''
      return { title, detail: [status, detail].filter(Boolean).join(' · ') }
    }
    const open = ({ kind, id, tag }: SearchEntry): void => {
      if (kind === 'coach') void navigate({ to: '/coaches/$coachId', params: { coachId: id } })
      else if (kind === 'trajectory') void navigate({ to: '/trajectories/$trajectoryId', params: { trajectoryId: id } })
      else if (kind === 'assessment')
        void navigate({ to: '/policy/standard/$assessmentId', params: { assessmentId: id } })
      else if (kind === 'receipt')
        void navigate({ to: '/policy/$policyId', params: { policyId: id }, search: { tab: 'receipts' } })
      else if (kind === 'chapter')
        void navigate({ to: '/policy/$policyId', params: { policyId: id }, search: { tab: tag } })
      else void navigate({ to: '/trajectories/people/$personId', params: { personId: id } })
    }
    return (entry) => ({
      key: entry.key,
      ...textOf(entry),
      icon: icons[entry.kind],
      open: () => {
        searchDialog.close()
        open(entry)
      },
    })
  }, [local, date, navigate, t])
}
