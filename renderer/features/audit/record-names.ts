import type { DocOf, TableName } from '#shared/domain/tables.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import type { Translate } from '#renderer/i18n/use-t.ts'
import type { RecordName } from './audit-lines.ts'

/** The rows of every table; undefined while they are read. */
export type Tables = { readonly [T in TableName]: readonly Row<DocOf<T>>[] | undefined }

/** What every record is called now, by its id. `dateText` writes a date as the language does. */
export function recordNames(
  tables: Tables,
  t: Translate<'audit'>,
  dateText: (date: string) => string,
): ReadonlyMap<string, RecordName> {
  const named = <T extends TableName>(table: T, nameOf: (row: Row<DocOf<T>>) => RecordName) =>
    (tables[table] ?? []).map((row: Row<DocOf<T>>) => [row.id, nameOf(row)] as const)
  const people = new Map(
    named('people', ({ id, doc }) => ({
      label: doc.name,
      page: { to: '/trajectories/people/$personId', params: { personId: id } },
    })),
  )
  return new Map([
    ...people,
    ...named('coaches', ({ id, doc }) => ({
      label: doc.name,
      page: { to: '/coaches/$coachId', params: { coachId: id } },
    })),
    ...named('trajectories', ({ id, doc }) => ({
      label: `${doc.number} · ${people.get(doc.coacheeId)?.label ?? ''}`,
      page: { to: '/trajectories/$trajectoryId', params: { trajectoryId: id } },
    })),
    ...named('policies', ({ id, doc }) => ({
      label: t('policy', { version: doc.version }),
      page: { to: '/policy/$policyId', params: { policyId: id } },
    })),
    ...named('policyReceipts', ({ doc }) => ({
      label: `${t('receipt')} · ${doc.department}`,
      page: { to: '/policy/$policyId', params: { policyId: doc.policyId } },
    })),
    ...named('selfAssessments', ({ id, doc }) => ({
      label: `${t('selfAssessment')} · ${dateText(doc.on)}`,
      page: { to: '/policy/standard/$assessmentId', params: { assessmentId: id } },
    })),
    ...named('criteriaSets', ({ doc }) => ({ label: doc.name, page: { to: '/coaches/criteria' } })),
    ...named('coachNorms', () => ({ label: t('norms'), page: { to: '/coaches/norms' } })),
    ...named('coachComparisons', ({ id, doc }) => ({
      label: `${t('comparison')} · ${dateText(doc.on)}`,
      page: { to: '/coaches/compare/$comparisonId', params: { comparisonId: id } },
    })),
    ...named('attachments', ({ doc }) => ({ label: doc.fileName, page: null })),
    ...named('settings', () => ({ label: t('settings'), page: { to: '/admin' } })),
    ...named('drafts', () => ({ label: t('draft'), page: null })),
  ])
}
