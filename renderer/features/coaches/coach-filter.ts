import type { Coach } from '#shared/domain/coach.ts'
import { type CoachLevel, coachLevels } from '#shared/domain/coach-level-names.ts'
import { isAtLeast } from '#shared/domain/coach-level.ts'
import { createTextMatcher, searchWords } from '#renderer/lib/fold.ts'
import { type CoachItem, papersState } from './coach-item.ts'

/** What the register can be filtered on. '' asks for nothing. */
export const noCoachFilters = {
  search: '',
  status: '',
  kind: '',
  papers: '',
  question: '',
  level: '',
  language: '',
  place: '',
}
export type CoachFilters = typeof noCoachFilters

/** The place in the filter that is no region. No region is written like this: blanks around a region are taken off. */
export const ONLINE = ' online'

const matches = createTextMatcher<CoachItem>(({ coach }) =>
  [coach.name, coach.organisation, coach.specialisms, coach.groups, ...coach.regions, ...coach.languages].join(' '),
)

const isLevel = (text: string): text is CoachLevel => coachLevels.some((level) => level === text)

/** A level asks for at least that level; a coach without one falls outside. */
const hasLevel = ({ level }: CoachItem, asked: string): boolean =>
  asked === '' || (isLevel(asked) && level !== null && isAtLeast(level, asked))

const worksAt = ({ online, regions }: Coach, place: string): boolean =>
  place === '' || (place === ONLINE ? online : regions.includes(place))

/** Whether a coach is among what the filters ask for: all of them, each on its own. */
export function fitsFilters(item: CoachItem, filters: CoachFilters): boolean {
  const { coach, standing } = item
  const same = [
    [filters.status, standing],
    [filters.kind, coach.kind],
    [filters.papers, papersState(item)],
  ] as const
  if (same.some(([asked, has]) => asked !== '' && asked !== has)) return false
  const { question, language } = filters
  if (question !== '' && !coach.questionKinds.some((kind) => kind === question)) return false
  if (language !== '' && !coach.languages.includes(language)) return false
  if (!hasLevel(item, filters.level) || !worksAt(coach, filters.place)) return false
  return matches(item, searchWords(filters.search))
}

/** What the coaches have in one of their lists, each once, in order of the alphabet. */
export const knownIn = (items: readonly CoachItem[], list: 'languages' | 'regions'): readonly string[] =>
  [...new Set(items.flatMap(({ coach }) => coach[list]))].toSorted((a, b) => a.localeCompare(b))
