import { Extension } from '@tiptap/react'
import { DOMParser, type ParseOptions } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { type LeftBehind, tidyPasted } from './pasted.ts'

/** Pictures on the clipboard or dropped, without any text beside them. */
const pictures = (data: DataTransfer | null): number => {
  if (data === null || data.types.includes('text/html') || data.types.includes('text/plain')) return 0
  return [...data.files].filter(({ type }) => type.startsWith('image/')).length
}

/**
 * Makes of a pasted document what a chapter can hold. The markup has been parsed by then, in an inert document under
 * ProseMirror's own Trusted Types policy: nothing in it has run or loaded anything.
 * @param tell gets what was left behind, after each paste from elsewhere
 */
export const pasteTidying = (tell: (left: LeftBehind) => void) =>
  Extension.create({
    name: 'pasteTidying',
    addProseMirrorPlugins() {
      const { schema } = this.editor
      class Parser extends DOMParser {
        override parseSlice(dom: Node, options: ParseOptions = {}) {
          // Text, and what was copied in this editor, keep their spaces: both are as they should be already.
          if (options.preserveWhitespace !== true && dom instanceof HTMLElement) tell(tidyPasted(dom))
          return super.parseSlice(dom, options)
        }
      }
      return [
        new Plugin({
          props: {
            clipboardParser: new Parser(schema, DOMParser.fromSchema(schema).rules),
            handlePaste: (_view, event) => {
              const images = pictures(event.clipboardData)
              if (images > 0) tell({ images, tables: 0, links: 0, comments: 0 })
              return images > 0
            },
          },
        }),
      ]
    },
  })
