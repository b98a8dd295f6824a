import type { ReactNode } from 'react'
import { assertNever } from '#shared/assert.ts'
import type {
  HeadingNode,
  ListNode,
  ParagraphNode,
  RichText,
  RichTextNode,
  TextNode,
} from '#shared/domain/rich-text.ts'
import { Heading } from './document-context.tsx'

/** Marks as elements, the first outermost. */
function marked(node: TextNode): ReactNode {
  return (node.marks ?? []).reduceRight<ReactNode>(
    (inner, { type }) => (type === 'bold' ? <strong>{inner}</strong> : <em>{inner}</em>),
    node.text,
  )
}

function Children({ nodes = [] }: { readonly nodes?: readonly RichTextNode[] | undefined }) {
  // Nodes have no identity of their own and the text is not edited here: the position is the key.
  return nodes.map((node, index) => <Node key={index} node={node} />)
}

/** A paragraph or heading; nothing where it is empty, so that no empty tag gets into the PDF. */
function TextBlock({ node }: { readonly node: ParagraphNode | HeadingNode }) {
  if (node.content === undefined || node.content.length === 0) return null
  const children = <Children nodes={node.content} />
  return node.type === 'paragraph' ? <p>{children}</p> : <Heading depth={node.attrs.level}>{children}</Heading>
}

function List({ node }: { readonly node: ListNode }) {
  const items = node.content.map((item, index) => (
    <li key={index}>
      <Children nodes={item.content} />
    </li>
  ))
  return node.type === 'bulletList' ? <ul>{items}</ul> : <ol start={node.attrs?.start ?? 1}>{items}</ol>
}

function Node({ node }: { readonly node: RichTextNode }): ReactNode {
  switch (node.type) {
    case 'text':
      return marked(node)
    case 'hardBreak':
      return <br />
    case 'paragraph':
    case 'heading':
      return <TextBlock node={node} />
    case 'bulletList':
    case 'orderedList':
      return <List node={node} />
    case 'listItem':
      return <Children nodes={node.content} />
    default:
      return assertNever(node)
  }
}

/** A rich text as React elements: never as HTML, so nothing in it can be run or load anything. */
export const RichTextView = ({ text }: { readonly text: RichText }) => <Children nodes={text.content} />
