import './print.css'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '#shared/domain/primitives.ts'
import { type Formats, formats } from '#renderer/i18n/format.ts'
import type { Translate } from '#renderer/i18n/use-t.ts'
import { printText } from './print-text.ts'

/** What every part of a document needs: its words, its formats and how deep its headings start. */
export interface DocumentContext {
  readonly t: Translate<'print'>
  readonly formats: Formats
  readonly language: Language
  /** Level of the document's highest heading: 1 on paper, 2 on a screen that has a title of its own. */
  readonly topLevel: 1 | 2
}

const Context = createContext<DocumentContext | null>(null)

interface DocumentFrameProps {
  readonly language: Language
  readonly topLevel?: 1 | 2
  readonly children: ReactNode
}

/** The outermost element of a document, on paper and on screen. */
export function DocumentFrame({ language, topLevel = 1, children }: DocumentFrameProps) {
  const value = useMemo(
    () => ({ t: printText(language), formats: formats(language), language, topLevel }),
    [language, topLevel],
  )
  return (
    <Context value={value}>
      <article className="cb-doc" lang={language}>
        {children}
      </article>
    </Context>
  )
}

/** The words and formats of the document around a component. */
export function useDocument(): DocumentContext {
  const value = useContext(Context)
  if (value === null) throw new Error('outside a DocumentFrame')
  return value
}

interface HeadingProps {
  /** Depth in the document, from 1. */
  readonly depth: 1 | 2 | 3
  readonly id?: string | undefined
  readonly className?: string | undefined
  /** Names the chapter that starts here, for the table of contents. */
  readonly chapter?: string | undefined
  readonly children: ReactNode
}

const tags = ['h1', 'h2', 'h3', 'h4'] as const

/** A heading whose element follows from its depth, so that outline and tags are right wherever the document shows. */
export function Heading({ depth, id, className, chapter, children }: HeadingProps) {
  const { topLevel } = useDocument()
  const Tag = tags[depth + topLevel - 2] ?? 'h4'
  return (
    <Tag id={id} className={`cb-h${depth}${className === undefined ? '' : ` ${className}`}`} data-chapter={chapter}>
      {children}
    </Tag>
  )
}
