import type { Step } from './scripted-session.ts'

const create: Step = { do: 'create' }
const fold: Step = { do: 'fold' }
const close: Step = { do: 'close' }
const open: Step = { do: 'open' }
const die: Step = { do: 'dieAndReopen' }
const save = (...people: readonly number[]): Step => ({ do: 'save', people })
const remove = (person: number): Step => ({ do: 'remove', person })
/** More than one sector of the disk, so that a write of it can be torn. */
const many = (from: number, count: number): Step => save(...Array.from({ length: count }, (_, k) => from + k))

const changePassphrase: Step = { do: 'changePassphrase' }
const renewKeys: Step = { do: 'renewKeys' }
const newRecoveryKey: Step = { do: 'newRecoveryKey' }
const recover: Step = { do: 'recover' }
const backup: Step = { do: 'backup' }
const attach = (attachment: number): Step => ({ do: 'attach', attachment })
const detach = (attachment: number): Step => ({ do: 'detach', attachment })

/** What operators do with a vault, each from its making. */
export const scripts: Readonly<Record<string, readonly Step[]>> = {
  'a first record and nothing else': [create, close],
  'commits in one session': [create, save(1), save(2), save(1), save(3), close],
  'commits in three sessions': [create, save(1), close, open, save(2), save(1), close, open, save(3), close],
  'a large commit between small ones': [create, save(1), many(10, 30), save(2), close],
  'large commits in two sessions': [create, many(10, 30), close, open, many(10, 30), save(1), close],
  removals: [create, save(1, 2, 3), remove(2), close, open, remove(1), save(2), close],
  'a process that dies twice': [create, save(1), die, save(2), die, save(3), save(1), close],
  'a process that dies without having written': [create, die, die, save(1), close],
  'a snapshot in the middle': [create, save(1), save(2), fold, save(3), close],
  'a snapshot at the end': [create, save(1), save(2), fold, close],
  'two snapshots in one session': [create, save(1), fold, save(2), fold, save(3), close],
  'three snapshots over sessions': [
    create,
    many(10, 20),
    fold,
    close,
    open,
    save(1),
    fold,
    close,
    open,
    save(2),
    fold,
    save(3),
  ],
  'large snapshots and large commits': [
    create,
    many(1, 40),
    fold,
    many(20, 40),
    fold,
    close,
    open,
    many(40, 30),
    fold,
    close,
  ],
  'a large snapshot after every large commit': [
    create,
    many(1, 60),
    fold,
    many(1, 60),
    fold,
    many(1, 60),
    fold,
    save(1),
    close,
  ],
  'large commits between processes that die': [
    create,
    many(1, 60),
    die,
    many(1, 60),
    die,
    fold,
    many(1, 60),
    die,
    save(1),
  ],
  'a snapshot, then a process that dies': [create, save(1), fold, die, save(2), fold, die, save(3), close],
  'a change of passphrase': [create, save(1), changePassphrase, save(2), close, open, save(3), close],
  'two changes of passphrase around a snapshot': [
    create,
    changePassphrase,
    save(1),
    fold,
    changePassphrase,
    save(2),
    die,
  ],
  'a recovery key, used': [create, newRecoveryKey, save(1), close, recover, save(2), close],
  'a recovery key, replaced': [create, newRecoveryKey, save(1), newRecoveryKey, fold, save(2), close],
  'attachments kept and removed': [
    create,
    attach(1),
    attach(2),
    save(1),
    detach(1),
    close,
    open,
    attach(3),
    fold,
    close,
  ],
  'a backup after each change': [create, save(1), backup, save(2), backup, close],
  'a backup, then another passphrase': [create, attach(1), backup, changePassphrase, save(1), backup, close],
  'new keys for everything': [create, attach(1), save(1), renewKeys, save(2), close, open, renewKeys, save(3), die],
  'new keys with a recovery key and a backup': [
    create,
    newRecoveryKey,
    save(1),
    backup,
    renewKeys,
    save(2),
    backup,
    close,
  ],
}
