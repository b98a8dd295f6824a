import { diffArrays } from 'diff'
import type { BlockNode, InlineNode, ListNode, RichText } from './rich-text.ts'

/** One paragraph, heading or list item, as it is read: its text without bold and italic. */
export interface TextBlock {
  readonly style: 'paragraph' | 'heading2' | 'heading3' | 'bullet' | 'numbered'
  /** How deep in lists; 0 outside them. */
  readonly depth: number
  readonly text: string
}

/** A stretch of words that both texts have, or one of them. */
export interface TextPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What became of one block. */
export type BlockChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly block: TextBlock }
  | {
      readonly kind: 'changed'
      readonly from: TextBlock
      readonly to: TextBlock
      readonly pieces: readonly TextPiece[]
    }

/**
 * Most steps that a comparison looks for, over blocks and over the words of one block. The work grows with this times
 * the length of the text: 40,000 characters stay well under a second. Beyond it everything counts as replaced, which is
 * also what a reader would say of two such texts.
 */
const MOST_BLOCK_STEPS = 600
const MOST_WORD_STEPS = 800

/** Between two runs of blocks, more pairs than this are not looked at one by one. */
const MOST_PAIRS = 2_500

/** From this share of words in common, a removed and an added block are the same block, changed. */
const ALIKE = 0.45

const inlineText = (content: readonly InlineNode[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')

const listBlocks = (list: ListNode, depth: number): readonly TextBlock[] =>
  list.content.flatMap((item) =>
    item.content.flatMap((part, at): readonly TextBlock[] => {
      if (part.type !== 'paragraph') return listBlocks(part, depth + 1)
      // Only the first paragraph of an item has its bullet.
      const bullet = list.type === 'bulletList' ? 'bullet' : 'numbered'
      return [{ style: at === 0 ? bullet : 'paragraph', depth, text: inlineText(part.content) }]
    }),
  )

const blocksOf = (node: BlockNode): readonly TextBlock[] => {
  if (node.type === 'paragraph') return [{ style: 'paragraph', depth: 0, text: inlineText(node.content) }]
  if (node.type === 'heading') {
    return [{ style: node.attrs.level === 2 ? 'heading2' : 'heading3', depth: 0, text: inlineText(node.content) }]
  }
  return listBlocks(node, 1)
}

/** A rich text as its blocks, in reading order. Empty paragraphs are white space, not text. */
export const textBlocks = (body: RichText): readonly TextBlock[] =>
  body.content.flatMap(blocksOf).filter(({ text }) => text.trim() !== '')

const keyOf = ({ style, depth, text }: TextBlock): string => `${style} ${depth} ${text}`

/** Words, runs of white space and single marks, so that together they are the text again. */
const tokens = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|./gsu) ?? []

/** The words of one block against those of another. */
export function comparePieces(from: string, to: string): readonly TextPiece[] {
  if (from === to) return from === '' ? [] : [{ kind: 'same', text: from }]
  const changes = diffArrays(tokens(from), tokens(to), { maxEditLength: MOST_WORD_STEPS })
  const pieces: readonly TextPiece[] =
    changes === undefined
      ? [
          { kind: 'removed', text: from },
          { kind: 'added', text: to },
        ]
      : changes.map(({ added, removed, value }) => ({
          kind: added ? 'added' : removed ? 'removed' : 'same',
          text: value.join(''),
        }))
  return pieces.filter(({ text }) => text !== '')
}

type Words = ReadonlyMap<string, number>

function wordsOf(text: string): Words {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** Share of words that two texts have in common (Dice): 0 nothing, 1 the same words. */
function likeness(a: Words, b: Words): number {
  const size = (words: Words) => [...words.values()].reduce((sum, count) => sum + count, 0)
  const total = size(a) + size(b)
  if (total === 0) return 0
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  return (2 * common) / total
}

const at = <Value>(values: readonly Value[] | undefined, index: number, otherwise: Value): Value =>
  values?.[index] ?? otherwise

/** How alike each removed block is to each added one; 0 when they are not the same block, changed. */
function likenessTable(removed: readonly TextBlock[], added: readonly TextBlock[]): Likeness {
  const after = added.map(({ text }) => wordsOf(text))
  const rows = removed.map(({ text }) => {
    const before = wordsOf(text)
    return after.map((words) => likeness(before, words)).map((share) => (share >= ALIKE ? share : 0))
  })
  return (i, j) => at(rows[i], j, 0)
}

type Likeness = (removed: number, added: number) => number

/** For every place in both runs, the most likeness of what comes from there on. */
function bestFrom(removed: number, added: number, alike: Likeness): Likeness {
  const best: number[][] = Array.from({ length: removed + 1 }, () => Array<number>(added + 1).fill(0))
  const value: Likeness = (i, j) => at(best[i], j, 0)
  for (let i = removed - 1; i >= 0; i--) {
    for (let j = added - 1; j >= 0; j--) {
      const both = alike(i, j) > 0 ? alike(i, j) + value(i + 1, j + 1) : 0
      best[i]?.splice(j, 1, Math.max(value(i + 1, j), value(i, j + 1), both))
    }
  }
  return value
}

/** Which removed block became which added one, in order: the pairs with the most likeness in total. */
function pairs(removed: readonly TextBlock[], added: readonly TextBlock[]): readonly (readonly [number, number])[] {
  if (removed.length * added.length > MOST_PAIRS) return []
  const alike = likenessTable(removed, added)
  const best = bestFrom(removed.length, added.length, alike)
  const found: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < removed.length && j < added.length) {
    if (alike(i, j) > 0 && best(i, j) === alike(i, j) + best(i + 1, j + 1)) found.push([i++, j++])
    else if (best(i, j) === best(i + 1, j)) i++
    else j++
  }
  return found
}

/** A run of removed blocks against the run of added ones that stands in its place. */
function replaced(removed: readonly TextBlock[], added: readonly TextBlock[]): readonly BlockChange[] {
  const changes: BlockChange[] = []
  let [i, j] = [0, 0]
  const upTo = (removedEnd: number, addedEnd: number) => {
    for (const block of removed.slice(i, removedEnd)) changes.push({ kind: 'removed', block })
    for (const block of added.slice(j, addedEnd)) changes.push({ kind: 'added', block })
    ;[i, j] = [removedEnd, addedEnd]
  }
  for (const [old, next] of pairs(removed, added)) {
    upTo(old, next)
    const [from, to] = [removed[old], added[next]]
    if (from === undefined || to === undefined) continue
    changes.push({ kind: 'changed', from, to, pieces: comparePieces(from.text, to.text) })
    ;[i, j] = [old + 1, next + 1]
  }
  upTo(removed.length, added.length)
  return changes
}

/**
 * What became of every block of a text, in reading order. Keeping `same`, `added` and the `to` of `changed` gives the
 * new text; `same`, `removed` and the `from` of `changed` the old one.
 */
export function compareTexts(from: RichText, to: RichText): readonly BlockChange[] {
  const [before, after] = [textBlocks(from), textBlocks(to)]
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_BLOCK_STEPS })
  if (changes === undefined) return replaced(before, after)
  const result: BlockChange[] = []
  let [i, j] = [0, 0]
  let removed: readonly TextBlock[] = []
  let added: readonly TextBlock[] = []
  const settle = () => {
    result.push(...replaced(removed, added))
    removed = added = []
  }
  for (const change of changes) {
    if (change.removed) removed = [...removed, ...before.slice(i, (i += change.count))]
    else if (change.added) added = [...added, ...after.slice(j, (j += change.count))]
    else {
      settle()
      i += change.count
      result.push(...after.slice(j, (j += change.count)).map((block): BlockChange => ({ kind: 'same', block })))
    }
  }
  settle()
  return result
}
