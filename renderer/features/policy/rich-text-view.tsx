import { Fragment, type ReactNode } from 'react'
import { assertNever } from '#shared/assert.ts'
import type { RichText, RichTextNode, TextNode } from '#shared/domain/rich-text.ts'

const marked = (node: TextNode): ReactNode =>
  (node.marks ?? []).reduceRight<ReactNode>(
    (inner, { type }) => (type === 'bold' ? <strong>{inner}</strong> : <em>{inner}</em>),
    node.text,
  )

/** The text is only read here, so the position of a node is its key. */
const children = (nodes: readonly RichTextNode[] | undefined): ReactNode =>
  nodes?.map((node, at) => <Fragment key={at}>{nodeView(node)}</Fragment>)

function nodeView(node: RichTextNode): ReactNode {
  switch (node.type) {
    case 'text':
      return marked(node)
    case 'hardBreak':
      return <br />
    case 'paragraph':
      return node.content === undefined ? null : <p>{children(node.content)}</p>
    case 'heading':
      return node.attrs.level === 2 ? <h3>{children(node.content)}</h3> : <h4>{children(node.content)}</h4>
    case 'bulletList':
      return <ul>{children(node.content)}</ul>
    case 'orderedList':
      return <ol start={node.attrs?.start ?? 1}>{children(node.content)}</ol>
    case 'listItem':
      return <li>{children(node.content)}</li>
    default:
      return assertNever(node)
  }
}

/** A chapter to read on screen, under a heading of level 2. React elements, never HTML. */
export const RichTextView = ({ text }: { readonly text: RichText }) => children(text.content)
