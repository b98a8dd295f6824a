import type { PaperBlock, PaperFact } from '#shared/report/paper.ts'
import { Heading } from './document-context.tsx'
import { Lines } from './lines.tsx'
import { PaperTableView } from './paper-table.tsx'
import { RichTextView } from './rich-text.tsx'

/** What and what there is to say about it, one line each. */
export const Facts = ({ rows }: { readonly rows: readonly PaperFact[] }) => (
  <dl className="cb-facts">
    {rows.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          <Lines text={value} />
        </dd>
      </div>
    ))}
  </dl>
)

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading depth={block.depth}>{block.text}</Heading>
    case 'paragraph':
      return (
        <p className={block.tone === undefined ? undefined : `cb-${block.tone}`}>
          <Lines text={block.text} />
        </p>
      )
    case 'richText':
      return <RichTextView text={block.text} />
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>
              <Lines text={item} />
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts rows={block.rows} />
    case 'table':
      return <PaperTableView table={block.table} />
  }
}

/** Blocks one after the other. They have no identity of their own and are not edited here: the position is the key. */
export const PaperBlocks = ({ blocks }: { readonly blocks: readonly PaperBlock[] }) =>
  blocks.map((block, at) => <Block key={at} block={block} />)
