import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testText } from './policy-fixtures.ts'
import { limits } from './primitives.ts'
import type { RichText } from './rich-text.ts'
import { type BlockChange, comparePieces, compareTexts, textBlocks } from './text-compare.ts'

const newText = (changes: readonly BlockChange[]) =>
  changes.flatMap((change) => {
    if (change.kind === 'changed') return [change.to]
    return change.kind === 'removed' ? [] : [change.block]
  })
const oldText = (changes: readonly BlockChange[]) =>
  changes.flatMap((change) => {
    if (change.kind === 'changed') return [change.from]
    return change.kind === 'added' ? [] : [change.block]
  })
const joined = (pieces: ReturnType<typeof comparePieces>, without: 'added' | 'removed') =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
const kinds = (from: RichText, to: RichText) => compareTexts(from, to).map(({ kind }) => kind)

describe('comparing two texts', () => {
  it('finds nothing in a text and itself', () => {
    expect(kinds(testText('Een', 'Twee'), testText('Een', 'Twee'))).toEqual(['same', 'same'])
    expect(compareTexts(testText(), testText(' '))).toEqual([])
  })

  it('marks the words that changed inside a paragraph that stayed', () => {
    const [change] = compareTexts(
      testText('We bewaren een dossier twaalf maanden na de nazorg.'),
      testText('We bewaren een dossier zes maanden na de nazorg.'),
    )
    expect(change).toMatchObject({
      kind: 'changed',
      pieces: [
        { kind: 'same', text: 'We bewaren een dossier ' },
        { kind: 'removed', text: 'twaalf' },
        { kind: 'added', text: 'zes' },
        { kind: 'same', text: ' maanden na de nazorg.' },
      ],
    })
  })

  it('does not weave two sentences together that have nothing in common', () => {
    expect(
      kinds(testText('De directie stelt het beleid vast.'), testText('De coach schrijft een verslag van het gesprek.')),
    ).toEqual(['removed', 'added'])
  })

  it('keeps a changed paragraph apart from a new one before it', () => {
    const from = testText('Vooraf', 'Elk traject begint met doelen die drie mensen samen kiezen.')
    const to = testText('Vooraf', 'Dit is nieuw.', 'Elk traject begint met doelen die drie mensen samen opschrijven.')
    expect(kinds(from, to)).toEqual(['same', 'added', 'changed'])
  })

  it('reads lists and headings as they are read', () => {
    const list: RichText = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Kop' }] },
        {
          type: 'orderedList',
          content: [
            {
              type: 'listItem',
              content: [
                { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] },
                {
                  type: 'bulletList',
                  content: [
                    { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'b' }] }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    }
    expect(textBlocks(list)).toEqual([
      { style: 'heading2', depth: 0, text: 'Kop' },
      { style: 'numbered', depth: 1, text: 'a' },
      { style: 'bullet', depth: 2, text: 'b' },
    ])
    expect(kinds(list, testText('Kop', 'a', 'b')).includes('same')).toBe(false)
  })

  const word = fc.constantFrom('een', 'doel', 'coach', 'P&O', 'jaar', '12', '👍🏽', 'é', '$&', ' ', '.')
  const paragraph = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  const text = fc
    .array(paragraph, { maxLength: 8 })
    .map((paragraphs) => testText(...paragraphs.filter((p) => p !== '')))

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changes = compareTexts(from, to)
        expect(newText(changes)).toEqual(textBlocks(to))
        expect(oldText(changes)).toEqual(textBlocks(from))
        for (const change of changes) {
          if (change.kind !== 'changed') continue
          expect(joined(change.pieces, 'removed')).toBe(change.to.text)
          expect(joined(change.pieces, 'added')).toBe(change.from.text)
        }
      }),
    )
  })

  it('gives every piece of text back, also of words that are no words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (from, to) => {
        const pieces = comparePieces(from, to)
        expect(joined(pieces, 'removed')).toBe(to)
        expect(joined(pieces, 'added')).toBe(from)
      }),
    )
  })

  it('gives up looking for common words where two long texts have none, and still gives both back', () => {
    const long = (seed: string) =>
      Array.from({ length: limits.chapter / 8 }, (_, n) => `${seed}${String(n).padStart(6, '0')}`)
        .join(' ')
        .slice(0, limits.chapter)
    const pieces = comparePieces(long('a'), long('b'))
    expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added'])
    const chopped = (seed: string) => testText(...(long(seed).match(/.{1,20}/gs) ?? []).filter((p) => p.trim() !== ''))
    const changes = compareTexts(chopped('a'), chopped('b'))
    expect(newText(changes)).toEqual(textBlocks(chopped('b')))
    expect(changes.some(({ kind }) => kind === 'same')).toBe(false)
  })
})
