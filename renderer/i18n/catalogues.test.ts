import { describe, expect, it } from 'vitest'
import { en, nl } from './catalogues.ts'
import { translationOf } from './translation.ts'

/** All texts by dotted path. */
function flat(catalogue: object, prefix = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(catalogue).flatMap(([key, value]: readonly [string, unknown]) =>
    typeof value === 'object' && value !== null ? flat(value, `${prefix}${key}.`) : [[prefix + key, String(value)]],
  )
}
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').toSorted()

const dutch = new Map(flat(nl))
const english = new Map(flat(en))

describe('the catalogues', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...dutch.keys()].toSorted())
  })

  it('have no empty text', () => {
    expect([...dutch, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('have the same placeholders in both languages', () => {
    const differing = [...dutch].filter(
      ([path, text]) => placeholders(text).join() !== placeholders(english.get(path) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  it('never say "er is iets misgegaan"', () => {
    expect([...dutch.values()].filter((text) => /iets mis|iets fout/i.test(text))).toEqual([])
  })
})

describe('a translation that does not match its source does not compile', () => {
  const source = { title: 'Titel', count: '{{count}} van {{total}}', inner: { a: 'A' } } as const

  it('with a key missing', () => {
    // @ts-expect-error -- inner is missing
    translationOf(source, { title: 'Title', count: '{{count}} of {{total}}' })
  })

  it('with a placeholder missing or misspelt', () => {
    // @ts-expect-error -- total is missing
    translationOf(source, { title: 'Title', count: '{{count}}', inner: { a: 'A' } })
    // @ts-expect-error -- totl is not a placeholder of the source
    translationOf(source, { title: 'Title', count: '{{count}} of {{totl}}', inner: { a: 'A' } })
  })

  it('with a key too many', () => {
    // @ts-expect-error -- extra is not in the source
    translationOf(source, { title: 'Title', count: '{{count}} of {{total}}', inner: { a: 'A' }, extra: 'x' })
  })

  it('and one that matches does', () => {
    expect(translationOf(source, { title: 'Title', count: '{{total}}: {{count}}', inner: { a: 'A' } }).title).toBe(
      'Title',
    )
  })
})
