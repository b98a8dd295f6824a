import type { Migration } from './migrations.ts'

/** Settings as they were in version 1: no word about backups, locking and the screen. */
export const toVersion2: Migration = {
  from: 1,
  what: 'settings get a part "safety", with the defaults of the day',
  migrate: (table, doc) =>
    table === 'settings' && typeof doc === 'object' && doc !== null && !('safety' in doc)
      ? {
          ...doc,
          safety: {
            autoLockMinutes: 5,
            backupEveryHours: 4,
            contentProtection: true,
            blurWhenAway: false,
            recoveryCheckedOn: null,
          },
        }
      : doc,
}
