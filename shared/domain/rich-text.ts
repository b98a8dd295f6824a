import { z } from 'zod'
import { limits } from './primitives.ts'

const markSchema = z.object({ type: z.enum(['bold', 'italic']) }).readonly()

const textNodeSchema = z
  .object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(markSchema).readonly().optional() })
  .readonly()

const hardBreakSchema = z.object({ type: z.literal('hardBreak') }).readonly()

const inlineSchema = z.array(z.discriminatedUnion('type', [textNodeSchema, hardBreakSchema])).readonly()

const paragraphSchema = z.object({ type: z.literal('paragraph'), content: inlineSchema.optional() }).readonly()

const headingSchema = z
  .object({
    type: z.literal('heading'),
    attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }).readonly(),
    content: inlineSchema.optional(),
  })
  .readonly()

const listItemSchema = z.object({
  type: z.literal('listItem'),
  get content() {
    return z.array(z.union([paragraphSchema, bulletListSchema, orderedListSchema]))
  },
})

const bulletListSchema = z.object({ type: z.literal('bulletList'), content: z.array(listItemSchema) })

const orderedListSchema = z.object({
  type: z.literal('orderedList'),
  attrs: z.object({ start: z.number().int() }).optional(),
  content: z.array(listItemSchema),
})

const blockSchema = z.discriminatedUnion('type', [paragraphSchema, headingSchema, bulletListSchema, orderedListSchema])

/** Any node of a rich text, as the editor stores it. */
export type RichTextNode =
  z.infer<typeof blockSchema> | z.infer<typeof listItemSchema> | z.infer<typeof inlineSchema>[number]

/**
 * A policy chapter as ProseMirror JSON, limited to paragraphs, two heading levels, lists, bold and italic.
 * Never HTML: nothing in it can be run or can load anything.
 */
export const richTextSchema = z
  .object({ type: z.literal('doc'), content: z.array(blockSchema).readonly() })
  .readonly()
  .refine((doc) => plainText(doc).length <= limits.chapter, { message: 'too-long' })
export type RichText = z.infer<typeof richTextSchema>

/** The empty rich text, as a new editor makes it. */
export const emptyRichText: RichText = { type: 'doc', content: [] }

interface AnyNode {
  readonly type: string
  readonly text?: string | undefined
  readonly content?: readonly AnyNode[] | undefined
}

/** The text of a rich text without markup, a newline after each block: for counting, searching and comparing. */
export function plainText(node: AnyNode): string {
  if (node.text !== undefined) return node.text
  if (node.type === 'hardBreak') return '\n'
  const inner = (node.content ?? []).map(plainText).join('')
  return node.type === 'paragraph' || node.type === 'heading' ? `${inner}\n` : inner
}
