import type { DocOf, TableName } from '#shared/domain/tables.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import type { Translate } from '#renderer/i18n/use-t.ts'
import type { RecordName } from './audit-lines.ts'

/** The rows of every table; undefined while they are read. */
export type Tables = { readonly [T in TableName]: readonly Row<DocOf<T>>[] | undefined }

/** What every record is called now, by its id. */
export function recordNames(tables: Tables, t: Translate<'audit'>): ReadonlyMap<string, RecordName> {
  const named = <T extends TableName>(table: T, nameOf: (row: Row<DocOf<T>>) => RecordName) =>
    (tables[table] ?? []).map((row: Row<DocOf<T>>) => [row.id, nameOf(row)] as const)
  const people = new Map(named('people', ({ doc }) => ({ label: doc.name, page: null })))
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
    ...named('policyReceipts', () => ({ label: t('receipt'), page: { to: '/policy' } })),
    ...named('selfAssessments', () => ({ label: t('selfAssessment'), page: { to: '/policy' } })),
    ...named('criteriaSets', ({ doc }) => ({ label: doc.name, page: { to: '/coaches/criteria' } })),
    ...named('attachments', ({ doc }) => ({ label: doc.fileName, page: null })),
    ...named('settings', () => ({ label: t('settings'), page: { to: '/admin' } })),
    ...named('drafts', () => ({ label: t('draft'), page: null })),
  ])
}
