import { VisuallyHidden } from '@mantine/core'
import { type CSSProperties, type ReactNode, useMemo } from 'react'
import type { RichText } from '#shared/domain/rich-text.ts'
import { type BlockChange, compareTexts, type TextBlock, type TextPiece } from '#shared/domain/text-compare.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import classes from './compare.module.css'

/** How the texts are shown: one running text with marks, or the two beside each other. */
export type TextView = 'inline' | 'side'

interface TextChangesProps {
  readonly from: RichText
  readonly to: RichText
  readonly view: TextView
  /** Leaves out the paragraphs that are the same, and says how many there were. */
  readonly onlyChanged: boolean
  /** Language of both texts, for whoever hears them. */
  readonly language: string
}

/** A run of paragraphs that are the same, or one that is not. */
type Stretch = { readonly key: number; readonly unchanged: readonly TextBlock[] } | { readonly key: number; readonly change: BlockChange } // prettier-ignore

function stretches(changes: readonly BlockChange[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const [key, change] of changes.entries()) {
    if (change.kind !== 'same') found.push({ key, change })
    else {
      const last = found.at(-1)
      if (last !== undefined && 'unchanged' in last) {
        found.splice(-1, 1, { key: last.key, unchanged: [...last.unchanged, change.block] })
      } else found.push({ key, unchanged: [change.block] })
    }
  }
  return found
}

/** The differences between two texts, paragraph by paragraph and word by word. */
export function TextChanges({ from, to, view, onlyChanged, language }: TextChangesProps) {
  const t = useT('policyCompare')
  const parts = useMemo(() => stretches(compareTexts(from, to)), [from, to])
  return (
    <div className={classes[view === 'side' ? 'sides' : 'text']} lang={language}>
      {parts.map((part) => {
        if ('change' in part) return <Change key={part.key} change={part.change} view={view} />
        if (onlyChanged) {
          return (
            <p key={part.key} className={classes['unchanged']} style={view === 'side' ? { gridColumn: '1 / -1' } : {}}>
              {t('unchangedBlocks', { count: part.unchanged.length })}
            </p>
          )
        }
        return part.unchanged.map((block, at) => <Same key={`${part.key}-${at}`} block={block} view={view} />)
      })}
    </div>
  )
}

function Same({ block, view }: { readonly block: TextBlock; readonly view: TextView }) {
  const shown = <Block block={block}>{block.text}</Block>
  if (view === 'inline') return shown
  return (
    <>
      {shown}
      <Block block={block}>{block.text}</Block>
    </>
  )
}

function Change({ change, view }: { readonly change: BlockChange; readonly view: TextView }) {
  if (change.kind === 'changed') {
    if (view === 'inline') {
      return (
        <Block block={change.to}>
          <Pieces pieces={change.pieces} />
        </Block>
      )
    }
    return (
      <>
        <Block block={change.from}>
          <Pieces pieces={change.pieces} without="added" />
        </Block>
        <Block block={change.to}>
          <Pieces pieces={change.pieces} without="removed" />
        </Block>
      </>
    )
  }
  const { kind, block } = change
  const marked = (
    <Block block={block}>{kind === 'same' ? block.text : <Marked piece={{ kind, text: block.text }} />}</Block>
  )
  if (view === 'inline') return marked
  return kind === 'added' ? (
    <>
      <span />
      {marked}
    </>
  ) : (
    <>
      {marked}
      <span />
    </>
  )
}

function Block({ block, children }: { readonly block: TextBlock; readonly children: ReactNode }) {
  const style: CSSProperties & { readonly '--depth': number } = { '--depth': block.depth }
  return (
    <p className={classes['block']} data-style={block.style} style={style}>
      {children}
    </p>
  )
}

interface PiecesProps {
  readonly pieces: readonly TextPiece[]
  readonly without?: TextPiece['kind']
}

function Pieces({ pieces, without }: PiecesProps) {
  return pieces.map((piece, at) => (piece.kind === without ? null : <Marked key={`${at}`} piece={piece} />))
}

/** Marked by a line through or below it, and in words for who does not see that. */
function Marked({ piece }: { readonly piece: TextPiece }) {
  const t = useT('policyCompare')
  if (piece.kind === 'same') return piece.text
  const Mark = piece.kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <VisuallyHidden component="span"> {t(`mark.${piece.kind}`)} </VisuallyHidden>
      {piece.text}
      <VisuallyHidden component="span"> {t('mark.end')} </VisuallyHidden>
    </Mark>
  )
}
