import { readRow } from '#renderer/data/commit.ts'
import type { Translate } from '#renderer/i18n/use-t.ts'

/** Pages about one record. */
type RecordKind = 'person' | 'coach' | 'assessment' | 'decision' | 'trajectory' | 'policy'

/** What a page of the app is about, taken from its address. */
export type DraftPage =
  | { readonly kind: RecordKind; readonly id: string }
  | {
      readonly kind:
        | 'newCoach'
        | 'newPerson'
        | 'people'
        | 'criteria'
        | 'newTrajectory'
        | 'selfAssessment'
        | 'report'
        | 'backups'
        | 'admin'
        | 'other'
    }

const fixedPages: ReadonlyMap<string, DraftPage> = new Map([
  ['/coaches/new', { kind: 'newCoach' }],
  ['/coaches/criteria', { kind: 'criteria' }],
  ['/trajectories/people', { kind: 'people' }],
  ['/trajectories/people/new', { kind: 'newPerson' }],
  ['/trajectories/new', { kind: 'newTrajectory' }],
  ['/report', { kind: 'report' }],
  ['/admin', { kind: 'admin' }],
  ['/admin/backups', { kind: 'backups' }],
])

const recordPages: readonly (readonly [pattern: RegExp, kind: RecordKind])[] = [
  [/^\/coaches\/([^/]+)$/, 'coach'],
  [/^\/coaches\/([^/]+)\/assess$/, 'assessment'],
  [/^\/coaches\/([^/]+)\/decide$/, 'decision'],
  [/^\/trajectories\/people\/([^/]+)$/, 'person'],
  [/^\/trajectories\/([^/]+)$/, 'trajectory'],
  [/^\/policy\/([^/]+)$/, 'policy'],
]

/** The page at an address, without its tab. */
export function pageAt(address: string): DraftPage {
  const path = address.split('?')[0] ?? ''
  if (path.startsWith('/policy/standard/')) return { kind: 'selfAssessment' }
  const fixed = fixedPages.get(path)
  if (fixed !== undefined) return fixed
  for (const [pattern, kind] of recordPages) {
    const id = pattern.exec(path)?.[1]
    if (id !== undefined) return { kind, id }
  }
  return { kind: 'other' }
}

/** What the operator calls the page: with the name of the coach, the number of the trajectory. */
export async function titleOf(page: DraftPage, t: Translate<'shell'>): Promise<string> {
  if (!('id' in page)) return t(`kept.page.${page.kind}`)
  switch (page.kind) {
    case 'coach':
    case 'assessment':
    case 'decision':
      return t(`kept.page.${page.kind}`, { name: (await readRow('coaches', page.id))?.doc.name ?? '' })
    case 'person':
      return t('kept.page.person', { name: (await readRow('people', page.id))?.doc.name ?? '' })
    case 'policy':
      return t('kept.page.policy', { version: (await readRow('policies', page.id))?.doc.version ?? '' })
    case 'trajectory':
      return t('kept.page.trajectory', await trajectoryWords(page.id))
  }
}

async function trajectoryWords(id: string): Promise<{ readonly number: string; readonly name: string }> {
  const trajectory = await readRow('trajectories', id)
  if (trajectory === null) return { number: '', name: '' }
  const coachee = await readRow('people', trajectory.doc.coacheeId)
  return { number: trajectory.doc.number, name: coachee?.doc.name ?? '' }
}
