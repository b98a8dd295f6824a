import { describe, expect, it } from 'vitest'
import { asksForAttention, type BackupFacts, backupState, nextBackupStep } from './backup-state.ts'

const made = { at: '2026-11-16T09:00:00.000Z', seq: 12 }
const fine: BackupFacts = { backupFolder: 'Kopie', backupFolderThere: true, lastBackup: made, backupProblem: null }
const at = (text: string) => new Date(text)
const soon = at('2026-11-17T09:00:00.000Z')
const hours = (count: number) => count * 3_600_000

describe('how the vault stands with its backups', () => {
  it('is good for exactly seven days', () => {
    expect(backupState(fine, at('2026-11-23T09:00:00.000Z'))).toEqual({ kind: 'good', last: made })
    expect(backupState(fine, at('2026-11-23T09:00:00.001Z'))).toEqual({ kind: 'old', last: made, days: 7 })
  })

  it('is good when the clock was put back before the last backup', () => {
    expect(backupState(fine, at('2020-01-01T00:00:00.000Z')).kind).toBe('good')
  })

  it('says first that no folder was chosen, then that it has gone, then that the last try failed', () => {
    const bad: BackupFacts = { ...fine, backupFolderThere: false, backupProblem: { code: 'diskFull' } }
    expect(backupState({ ...bad, backupFolder: null }, soon).kind).toBe('noFolder')
    expect(backupState(bad, soon)).toEqual({ kind: 'folderGone', last: made })
    expect(backupState({ ...bad, backupFolderThere: true }, soon)).toEqual({
      kind: 'failed',
      problem: { code: 'diskFull' },
      last: made,
    })
  })

  it('takes no offence at a backup that the operator stopped', () => {
    expect(backupState({ ...fine, backupProblem: { code: 'cancelled' } }, soon).kind).toBe('good')
  })

  it('waits quietly for the first backup in a folder just chosen', () => {
    const state = backupState({ ...fine, lastBackup: null }, soon)
    expect(state.kind).toBe('first')
    expect(asksForAttention(state)).toBe(false)
  })

  it('asks for attention when there is no folder, it has gone, a try failed or the last one is old', () => {
    expect(asksForAttention(backupState({ ...fine, backupFolder: null }, soon))).toBe(true)
    expect(asksForAttention(backupState({ ...fine, backupFolderThere: false }, soon))).toBe(true)
    expect(asksForAttention(backupState({ ...fine, backupProblem: { code: 'diskFull' } }, soon))).toBe(true)
    expect(asksForAttention(backupState(fine, at('2026-12-24T09:00:00.000Z')))).toBe(true)
    expect(asksForAttention(backupState(fine, soon))).toBe(false)
  })
})

describe('the automatic backup', () => {
  const good = backupState(fine, soon)

  it('comes after so many hours of use, counted from the last one', () => {
    expect(nextBackupStep(good, 4, { sinceOpened: hours(4) - 1, sinceTried: null })).toBe('wait')
    expect(nextBackupStep(good, 4, { sinceOpened: hours(4), sinceTried: null })).toBe('backup')
    expect(nextBackupStep(good, 4, { sinceOpened: hours(9), sinceTried: hours(4) - 1 })).toBe('wait')
  })

  it('is made soon after opening when the last one is old or there is none yet, even if nothing changed', () => {
    const old = backupState(fine, at('2026-12-24T09:00:00.000Z'))
    const first = backupState({ ...fine, lastBackup: null }, soon)
    for (const state of [old, first]) {
      expect(nextBackupStep(state, 4, { sinceOpened: 119_999, sinceTried: null })).toBe('wait')
      expect(nextBackupStep(state, 4, { sinceOpened: 120_000, sinceTried: null })).toBe('anyway')
      expect(nextBackupStep(state, 4, { sinceOpened: hours(1), sinceTried: 120_000 })).toBe('wait')
    }
  })

  it('is tried again half an hour after it failed', () => {
    const failed = backupState({ ...fine, backupProblem: { code: 'backupFolderGone' } }, soon)
    expect(nextBackupStep(failed, 4, { sinceOpened: hours(2), sinceTried: hours(0.5) - 1 })).toBe('wait')
    expect(nextBackupStep(failed, 4, { sinceOpened: hours(2), sinceTried: hours(0.5) })).toBe('backup')
  })

  it('waits while there is no folder to write to', () => {
    const none = backupState({ ...fine, backupFolder: null }, soon)
    const gone = backupState({ ...fine, backupFolderThere: false }, soon)
    for (const state of [none, gone]) {
      expect(nextBackupStep(state, 1, { sinceOpened: hours(99), sinceTried: null })).toBe('wait')
    }
  })
})
