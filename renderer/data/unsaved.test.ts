import { describe, expect, it } from 'vitest'
import { type Person, personSchema } from '#shared/domain/person.ts'
import type { Commit } from '#shared/ipc/vault-contract.ts'
import { put, remove } from './commit.ts'
import { createUnsaved, isAboutKeeping } from './unsaved.ts'

const person = (n: number, values: Partial<Person> = {}): Person =>
  personSchema.parse({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    name: 'Sanne',
    department: 'Vergunningen',
    functionGroup: '',
    managerId: null,
    leftOn: null,
    ...values,
  })
const save = (...changes: Commit['changes']): Commit => ({ action: 'person.save', changes })
const row = (n: number) => ({ id: person(n).id, rev: 3, doc: person(n) })

describe('what could not be kept', () => {
  it('counts for a copy when the place failed, not when the change itself is wrong', () => {
    expect(isAboutKeeping({ code: 'diskFull' })).toBe(true)
    expect(isAboutKeeping({ code: 'readOnly' })).toBe(true)
    expect(isAboutKeeping({ code: 'tooLarge' })).toBe(false)
    expect(isAboutKeeping({ code: 'staleRevision', table: 'people', id: person(1).id })).toBe(false)
  })

  it('is one change per document: the newest', () => {
    const unsaved = createUnsaved()
    unsaved.keep(save(put('people', 3, person(1, { name: 'Sann' }))), [row(1)])
    unsaved.keep(save(put('people', 3, person(1, { name: 'Sanna' }))), [row(1)])
    expect(unsaved.changes()).toEqual([put('people', 3, person(1, { name: 'Sanna' }))])
  })

  it('keeps what an earlier change did to another part of the same document', () => {
    const unsaved = createUnsaved()
    unsaved.keep(save(put('people', 3, person(1, { department: 'Archief' }))), [row(1)])
    unsaved.keep(save(put('people', 3, person(1, { name: 'Sanna' }))), [row(1)])
    expect(unsaved.changes()).toEqual([put('people', 3, person(1, { name: 'Sanna', department: 'Archief' }))])
  })

  it('holds a new document once, however often its form was sent', () => {
    const unsaved = createUnsaved()
    unsaved.keep(save(put('people', 0, person(1))), [undefined])
    unsaved.keep(save(put('people', 0, person(2))), [undefined])
    expect(unsaved.changes()).toEqual([put('people', 0, person(2))])
  })

  it('keeps new documents of different steps', () => {
    const unsaved = createUnsaved()
    unsaved.keep(save(put('people', 0, person(1))), [undefined])
    unsaved.keep({ action: 'undo', changes: [put('people', 0, person(2))] }, [undefined])
    expect(unsaved.changes()).toHaveLength(2)
  })

  it('lets a removal win over an edit before it', () => {
    const unsaved = createUnsaved()
    unsaved.keep(save(put('people', 3, person(1, { name: 'Sanna' }))), [row(1)])
    unsaved.keep(save(remove('people', 3, person(1).id)), [row(1)])
    expect(unsaved.changes()).toEqual([remove('people', 3, person(1).id)])
  })

  it('is forgotten when told so', () => {
    const unsaved = createUnsaved()
    unsaved.keep(save(put('people', 0, person(1))), [undefined])
    unsaved.clear()
    expect(unsaved.changes()).toEqual([])
  })
})
