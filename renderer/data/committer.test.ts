import { beforeEach, describe, expect, it } from 'vitest'
import { defaultSafety, defaultTrajectoryList, SETTINGS_ID, type Settings } from '#shared/domain/settings.ts'
import { type Person, personSchema } from '#shared/domain/person.ts'
import type { AnyRow, Commit, VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { put, remove } from './commit.ts'
import { type Applied, type Committer, createCommitter } from './committer.ts'
import { WorkingCopy } from './db.ts'
import type { VaultClient } from './vault-client.ts'

const person = (n: number, name: string): Person =>
  personSchema.parse({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    name,
    department: 'Vergunningen',
    functionGroup: '',
    managerId: null,
    leftOn: null,
  })

interface Place {
  readonly seq: number
  readonly head: string
}

/** A vault that keeps revisions as the real one does, in memory. */
function memoryVault() {
  const rows = new Map<string, { rev: number; doc: object }>()
  const commits: Commit[] = []
  let refusal: VaultError | null = null
  const commit = async (request: Commit): Promise<Result<Place & { rows: readonly AnyRow[] }, VaultError>> => {
    if (refusal !== null) return fail(refusal)
    for (const { table, id, baseRev } of request.changes) {
      if ((rows.get(id)?.rev ?? 0) !== baseRev) return fail({ code: 'staleRevision', table, id })
    }
    commits.push(request)
    const now: AnyRow[] = []
    for (const change of request.changes) {
      if (change.doc === null) rows.delete(change.id)
      else {
        const row = { id: change.id, rev: change.baseRev + 1, doc: change.doc }
        rows.set(change.id, row)
        now.push({ table: change.table, row } as unknown as AnyRow)
      }
    }
    return ok({ seq: commits.length, head: `head ${commits.length}`, rows: now })
  }
  const client: VaultClient = {
    // Only commits are asked in these tests.
    call: ((_method: string, params: Commit) => commit(params)) as unknown as VaultClient['call'],
    onEvent: () => () => undefined,
    disconnect: () => undefined,
  }
  return {
    client,
    commits,
    refuse: (error: VaultError | null) => {
      refusal = error
    },
  }
}

let copies = 0

describe('the commit path', () => {
  let vault: ReturnType<typeof memoryVault>
  let copy: WorkingCopy
  let committer: Committer
  let applied: Applied[]
  let finished: (VaultError | null)[]
  let places: Place[]

  beforeEach(async () => {
    vault = memoryVault()
    copy = new WorkingCopy(`committer-${(copies += 1)}`)
    await copy.open()
    applied = []
    finished = []
    places = []
    committer = createCommitter(vault.client, copy, {
      started: () => undefined,
      applied: (change) => applied.push(change),
      finished: (error) => finished.push(error),
      reached: (place) => places.push(place),
    })
  })

  const nameOf = async (n: number) => (await copy.rows('people').get(person(n, 'x').id))?.doc.name

  it('shows a change only after the vault has acknowledged it', async () => {
    await committer.commit('person.save', [put('people', 0, person(1, 'Sanne'))])
    expect(await nameOf(1)).toBe('Sanne')
    expect(applied[0]?.rows).toHaveLength(1)
    expect(finished).toEqual([null])
  })

  it('leaves everything as it was when the vault refuses', async () => {
    await committer.commit('person.save', [put('people', 0, person(1, 'Sanne'))])
    vault.refuse({ code: 'diskFull' })
    const result = await committer.commit('person.save', [put('people', 1, person(1, 'Anders'))])
    expect(result).toEqual(fail({ code: 'diskFull' }))
    expect(await nameOf(1)).toBe('Sanne')
    expect(finished.at(-1)).toEqual({ code: 'diskFull' })
  })

  it('keeps what the disk refused for a copy elsewhere, until the vault takes changes again', async () => {
    await committer.commit('person.save', [put('people', 0, person(1, 'Sanne'))])
    vault.refuse({ code: 'diskFull' })
    const refused = put('people', 1, person(1, 'Anders'))
    await committer.commit('person.save', [refused])
    expect(committer.unsaved()).toEqual([refused])
    vault.refuse(null)
    await committer.commit('person.save', [refused])
    expect(committer.unsaved()).toEqual([])
  })

  it('keeps nothing of a change that the vault refused for what it is', async () => {
    vault.refuse({ code: 'tooLarge' })
    await committer.commit('person.save', [put('people', 0, person(1, 'Sanne'))])
    expect(committer.unsaved()).toEqual([])
  })

  it('tells where the history has come to', async () => {
    await committer.commit('person.save', [put('people', 0, person(1, 'Sanne'))])
    vault.refuse({ code: 'diskFull' })
    await committer.commit('person.save', [put('people', 1, person(1, 'Anders'))])
    expect(places).toEqual([{ seq: 1, head: 'head 1' }])
  })

  it('undoes the last commit with the previous document', async () => {
    await committer.commit('person.save', [put('people', 0, person(1, 'Sanne'))])
    await committer.commit('person.save', [put('people', 1, person(1, 'Sanna'))])
    expect(await committer.undoLast()).toEqual(ok('person.save'))
    expect(await nameOf(1)).toBe('Sanne')
    expect(vault.commits.at(-1)?.action).toBe('undo')
  })

  it('undoes one commit after the other, to before the first', async () => {
    await committer.commit('person.save', [put('people', 0, person(1, 'Sanne')), put('people', 0, person(2, 'Karim'))])
    await committer.commit('person.save', [remove('people', 1, person(2, 'x').id)])
    await committer.undoLast()
    expect(await nameOf(2)).toBe('Karim')
    await committer.undoLast()
    expect(await nameOf(1)).toBeUndefined()
    expect(await committer.undoLast()).toBeNull()
  })

  it('undoes the change before what was only told to the audit trail', async () => {
    await committer.commit('person.save', [put('people', 0, person(1, 'Sanne'))])
    expect(await committer.commit('export.pdf', [])).toEqual(ok([]))
    expect(await committer.undoLast()).toEqual(ok('person.save'))
    expect(await nameOf(1)).toBeUndefined()
  })

  it('passes over typing that the program kept by itself', async () => {
    await committer.commit('person.save', [put('people', 0, person(1, 'Sanne'))])
    await committer.commit('draft.keep', [put('people', 0, person(2, 'Karim'))])
    expect(await committer.undoLast()).toEqual(ok('person.save'))
    expect(await nameOf(1)).toBeUndefined()
    expect(await nameOf(2)).toBe('Karim')
  })

  it('keeps a refused undo for another try', async () => {
    await committer.commit('person.save', [put('people', 0, person(1, 'Sanne'))])
    vault.refuse({ code: 'diskFull' })
    expect(await committer.undoLast()).toEqual(fail({ code: 'diskFull' }))
    vault.refuse(null)
    expect(await committer.undoLast()).toEqual(ok('person.save'))
  })

  it('cannot undo an adoption, nor anything before it', async () => {
    const settings: Settings = {
      id: SETTINGS_ID,
      organisation: 'Test',
      operator: 'Anna',
      language: 'nl',
      theme: 'auto',
      demo: false,
      safety: defaultSafety,
      trajectoryList: defaultTrajectoryList,
    }
    await committer.commit('settings.change', [put('settings', 0, settings)])
    expect((await committer.commit('policy.adopt', [put('people', 0, person(2, 'Sanne'))])).ok).toBe(true)
    expect(await committer.undoLast()).toBeNull()
  })

  it('runs commits in the order asked, so that each finds the revision before it', async () => {
    const results = await Promise.all([
      committer.commit('person.save', [put('people', 0, person(1, 'a'))]),
      committer.commit('person.save', [put('people', 1, person(1, 'b'))]),
      committer.commit('person.save', [put('people', 2, person(1, 'c'))]),
    ])
    expect(results.every(({ ok: succeeded }) => succeeded)).toBe(true)
    await committer.settled()
    expect(await nameOf(1)).toBe('c')
  })
})
