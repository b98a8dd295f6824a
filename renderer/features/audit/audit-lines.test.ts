import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '#shared/ipc/vault-actions.ts'
import { type AuditFilter, auditKeeper, auditLines, groupOf, isKnownAction, type RecordName } from './audit-lines.ts'

const entry = (seq: number, values: Partial<AuditEntry> = {}): AuditEntry => ({
  seq,
  at: '2026-11-23T09:30:00.000Z',
  by: 'Iris',
  action: 'coach.save',
  ids: ['coach-1'],
  ...values,
})
const names = new Map<string, RecordName>([['coach-1', { label: 'Özgür Ham', page: null }]])
const all: AuditFilter = { period: '', group: '', person: '', words: [] }
const now = new Date('2026-11-23T15:00:00')
const kept = (entries: readonly AuditEntry[], filter: Partial<AuditFilter>) =>
  auditLines(entries, names)
    .filter(auditKeeper({ ...all, ...filter }, now))
    .map(({ seq }) => seq)

describe('the lines of the audit trail', () => {
  it('come newest first, with the names that records have now', () => {
    const lines = auditLines([entry(1), entry(2, { ids: ['gone'] })], names)
    expect(lines.map(({ seq }) => seq)).toEqual([2, 1])
    expect(lines[0]?.records).toEqual([{ id: 'gone', name: null }])
    expect(lines[1]?.records[0]?.name?.label).toBe('Özgür Ham')
  })

  it('belong to a kind, also when a newer program wrote them', () => {
    expect(groupOf('vault.takeOver')).toBe('opening')
    expect(groupOf('attachment.save')).toBe('attachments')
    expect(isKnownAction('signal.settle')).toBe(false)
    expect(groupOf('signal.settle')).toBe('other')
  })

  it('of backups tell how far they go or why they failed, and are of no record', () => {
    const [copy, failed, other] = auditLines(
      [
        entry(1, { action: 'backup.failed', ids: ['io', 'EREMOTEIO'] }),
        entry(2, { action: 'backup.failed', ids: ['diskFull'] }),
        entry(3, { action: 'backup.copy', ids: ['seq:41'] }),
      ],
      names,
    )
    expect(copy).toMatchObject({ records: [], note: { kind: 'upTo', seq: 41 } })
    expect(failed).toMatchObject({ records: [], note: { kind: 'problem', problem: 'diskFull' } })
    expect(other?.note).toEqual({ kind: 'problem', problem: 'io' })
  })

  it('are found by the name or the id of a record, whatever its accents', () => {
    const entries = [entry(1), entry(2, { ids: ['gone'] })]
    expect(kept(entries, { words: ['ozgur'] })).toEqual([1])
    expect(kept(entries, { words: ['gone'] })).toEqual([2])
  })

  it('are filtered by kind and by person', () => {
    const entries = [entry(1), entry(2, { action: 'vault.open' }), entry(3, { by: 'Karim' })]
    expect(kept(entries, { group: 'opening' })).toEqual([2])
    expect(kept(entries, { person: 'Karim' })).toEqual([3])
  })

  it('are filtered by period, from midnight on this calendar', () => {
    const local = (text: string) => new Date(text).toISOString()
    const entries = [
      entry(1, { at: local('2026-11-16T23:59:59') }),
      entry(2, { at: local('2026-11-17T00:00:00') }),
      entry(3, { at: local('2026-11-22T23:59:59') }),
      entry(4, { at: local('2026-11-23T00:00:00') }),
    ]
    expect(kept(entries, { period: 'day' })).toEqual([4])
    expect(kept(entries, { period: 'week' })).toEqual([4, 3, 2])
    expect(kept(entries, { period: '' })).toEqual([4, 3, 2, 1])
  })
})
