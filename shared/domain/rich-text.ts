import { z } from 'zod'
import { limits } from './primitives.ts'

export interface RichTextMark {
  readonly type: 'bold' | 'italic'
}

export interface TextNode {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly RichTextMark[] | undefined
}

export type InlineNode = TextNode | { readonly type: 'hardBreak' }

export interface ParagraphNode {
  readonly type: 'paragraph'
  readonly content?: readonly InlineNode[] | undefined
}

export interface HeadingNode {
  readonly type: 'heading'
  /** Level 1 is the chapter's own title. */
  readonly attrs: { readonly level: 2 | 3 }
  readonly content?: readonly InlineNode[] | undefined
}

export interface ListItemNode {
  readonly type: 'listItem'
  readonly content: readonly (ParagraphNode | ListNode)[]
}

export interface BulletListNode {
  readonly type: 'bulletList'
  readonly content: readonly ListItemNode[]
}

export interface OrderedListNode {
  readonly type: 'orderedList'
  readonly attrs?: { readonly start: number } | undefined
  readonly content: readonly ListItemNode[]
}

export type ListNode = BulletListNode | OrderedListNode
export type BlockNode = ParagraphNode | HeadingNode | ListNode

/** Any node of a rich text, as the editor stores it. */
export type RichTextNode = BlockNode | ListItemNode | InlineNode

/**
 * A policy chapter as ProseMirror JSON, limited to paragraphs, two heading levels, lists, bold and italic.
 * Never HTML: nothing in it can be run or can load anything.
 */
export interface RichText {
  readonly type: 'doc'
  readonly content: readonly BlockNode[]
}

const inlineSchema = z.array(
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('text'),
      text: z.string().min(1),
      marks: z.array(z.object({ type: z.enum(['bold', 'italic']) })).optional(),
    }),
    z.object({ type: z.literal('hardBreak') }),
  ]),
)

const paragraphSchema = z.object({ type: z.literal('paragraph'), content: inlineSchema.optional() })

const headingSchema = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlineSchema.optional(),
})

// The nodes are recursive: their types are written out above, because an inferred recursive type does not survive
// in the declaration files that the other layers compile against.
const listItemSchema: z.ZodType<ListItemNode, ListItemNode> = z.object({
  type: z.literal('listItem'),
  content: z.array(z.lazy(() => z.union([paragraphSchema, bulletListSchema, orderedListSchema]))),
})

const bulletListSchema = z.object({ type: z.literal('bulletList'), content: z.array(listItemSchema) })

const orderedListSchema = z.object({
  type: z.literal('orderedList'),
  attrs: z.object({ start: z.number().int() }).optional(),
  content: z.array(listItemSchema),
})

const blockSchema = z.discriminatedUnion('type', [paragraphSchema, headingSchema, bulletListSchema, orderedListSchema])

/** Checks a rich text and drops every attribute that the policy does not hold. Refuses other markup and too much text. */
export const richTextSchema: z.ZodType<RichText, RichText> = z
  .object({ type: z.literal('doc'), content: z.array(blockSchema) })
  .refine((doc) => plainText(doc).length <= limits.chapter, { message: 'too-long' })

/** The empty rich text, as a new editor makes it. */
export const emptyRichText: RichText = { type: 'doc', content: [] }

/** The text of a rich text without markup, a newline after each block: for counting, searching and comparing. */
export function plainText(node: RichText | RichTextNode): string {
  if (node.type === 'text') return node.text
  if (node.type === 'hardBreak') return '\n'
  const children: readonly RichTextNode[] = node.content ?? []
  const inner = children.map(plainText).join('')
  return node.type === 'paragraph' || node.type === 'heading' ? `${inner}\n` : inner
}

/** A text without what makes no difference to a reader: empty lists of marks, a list that starts at 1, attributes of an editor. */
function bare(node: RichText | RichTextNode): unknown {
  if (node.type === 'text') return [node.text, (node.marks ?? []).map(({ type }) => type).toSorted()]
  if (node.type === 'hardBreak') return [node.type]
  const children: readonly RichTextNode[] = node.content ?? []
  const level = node.type === 'heading' ? node.attrs.level : node.type === 'orderedList' ? (node.attrs?.start ?? 1) : 0
  return [node.type, level, children.map(bare)]
}

/** Whether two texts read the same. An editor adds attributes of its own, so the stored forms cannot be compared. */
export const sameText = (a: RichText, b: RichText): boolean =>
  a === b ||
  JSON.stringify(bare(a)) === JSON.stringify(bare(b)) ||
  (plainText(a).trim() === '' && plainText(b).trim() === '')
