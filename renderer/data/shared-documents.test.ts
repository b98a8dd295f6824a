import { Dexie, liveQuery } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import { sharedDocuments } from './shared-documents.ts'

interface Item {
  readonly id: string
  readonly doc: { readonly status: string; readonly text: string }
}

let made = 0
const open: Dexie[] = []

/** A database whose documents are shared, with an index on the status. */
async function openDatabase() {
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange })
  const database = new Dexie(`shared-${(made += 1)}`, { indexedDB, IDBKeyRange, cache: 'disabled' })
  database.use(
    sharedDocuments(() => ({ id, doc }) => ({ id, doc: { status: doc === undefined ? '' : statusOf(doc) } })),
  )
  database.version(1).stores({ items: 'id, doc.status' })
  await database.open()
  open.push(database)
  return { database, items: database.table<Item, string>('items') }
}
const statusOf = (doc: object): string => ('status' in doc ? String(doc.status) : '')
const item = (id: string, status: string, text = id): Item => ({ id, doc: { status, text } })

describe('shared documents', () => {
  afterEach(() => open.splice(0).forEach((database) => database.close()))

  it('come back as the very object that went in', async () => {
    const { items } = await openDatabase()
    const one = item('1', 'a')
    await items.put(one)
    expect(await items.get('1')).toBe(one)
    expect((await items.toArray())[0]).toBe(one)
    expect((await items.bulkGet(['1', 'x']))[0]).toBe(one)
  })

  it('are found by index', async () => {
    const { items } = await openDatabase()
    await items.bulkPut([item('1', 'a'), item('2', 'b'), item('3', 'a')])
    const found = await items.where('doc.status').equals('a').toArray()
    expect(found.map(({ id }) => id)).toEqual(['1', '3'])
    expect(found[0]?.doc.text).toBe('1')
  })

  it('are replaced and removed', async () => {
    const { items } = await openDatabase()
    await items.bulkPut([item('1', 'a'), item('2', 'b')])
    await items.put(item('1', 'c', 'nieuw'))
    await items.delete('2')
    expect(await items.toArray()).toEqual([item('1', 'c', 'nieuw')])
    await items.clear()
    expect(await items.count()).toBe(0)
    expect(await items.get('1')).toBeUndefined()
  })

  it('are as before when a transaction fails halfway', async () => {
    const { database, items } = await openDatabase()
    await items.put(item('1', 'a'))
    const broken = database.transaction('rw', items, async () => {
      await items.put(item('1', 'b'))
      await items.put(item('2', 'b'))
      await items.delete('1')
      throw new Error('halfway')
    })
    await expect(broken).rejects.toThrow('halfway')
    expect(await items.toArray()).toEqual([item('1', 'a')])
    expect(await items.get('2')).toBeUndefined()
  })

  it('keep live queries alive', async () => {
    const { items } = await openDatabase()
    const seen: number[] = []
    await new Promise<void>((resolve) => {
      const subscription = liveQuery(() => items.toArray()).subscribe((rows) => {
        seen.push(rows.length)
        if (rows.length === 0) void items.put(item('1', 'a'))
        if (rows.length < 1) return
        subscription.unsubscribe()
        resolve()
      })
    })
    expect(seen).toEqual([0, 1])
  })

  it('cannot be walked with a cursor, which would show index records', async () => {
    const { items } = await openDatabase()
    await items.put(item('1', 'a'))
    await expect(items.each(() => undefined)).rejects.toThrow('toArray')
  })
})
