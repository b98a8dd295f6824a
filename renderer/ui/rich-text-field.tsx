import { Input } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { type Editor, type Extensions, type JSONContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect, useId, useMemo, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useController } from 'react-hook-form'
import { limits } from '#shared/domain/primitives.ts'
import { emptyRichText, plainText, type RichText } from '#shared/domain/rich-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { styleNonce } from '#renderer/lib/style-nonce.ts'
import { useFieldError, useTooLong } from './field-error.ts'
import { FieldLabel, type FieldProps, LengthCounter } from './field-frame.tsx'
import { PastedNote } from './pasted-note.tsx'
import type { LeftBehind } from './pasted.ts'
import { pasteTidying } from './paste-tidying.ts'

/** Exactly what `richTextSchema` allows; everything else that is pasted becomes plain text (`paste-tidying.ts`). */
const starterKit = StarterKit.configure({
  heading: { levels: [2, 3] },
  blockquote: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  link: false,
})

interface RichTextFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Longest text without markup; `limits.chapter` unless told. */
  readonly limit?: number | undefined
  readonly minHeight?: number | undefined
}

/** A text with headings, lists, bold and italic. The value is a RichText of shared/domain/rich-text.ts. */
export function RichTextField<Values extends FieldValues, Output>(props: RichTextFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const t = useT('common')
  const tooLong = useTooLong()
  const errorOf = useFieldError()
  const labelId = useId()
  const limit = props.limit ?? limits.chapter
  const value = asRichText(field.value)
  const length = useMemo(() => plainText(value).length, [value])
  const error = length > limit ? tooLong(length, limit) : errorOf(fieldState.error?.message, length)
  const [left, setLeft] = useState<LeftBehind | null>(null)
  const [extensions] = useState(() => [starterKit, pasteTidying(setLeft)])
  const editor = useRichTextEditor(extensions, value, field.onChange, field.onBlur, props.disabled === true, {
    'aria-labelledby': labelId,
    'aria-multiline': 'true',
    role: 'textbox',
    ...(props.required === true ? { 'aria-required': 'true' } : {}),
    ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
  })
  return (
    <Input.Wrapper
      label={<FieldLabel label={props.label} required={props.required} />}
      labelElement="div"
      labelProps={{ id: labelId }}
      description={props.hint}
      error={error}
    >
      <RichTextEditor
        editor={editor}
        mt={4}
        labels={editorLabels(t)}
        style={{ '--rte-min-height': `${props.minHeight ?? 180}px` }}
      >
        {props.disabled !== true && <Toolbar label={t('editor.toolbar', { label: props.label })} />}
        <RichTextEditor.Content ref={field.ref} className="cb-rich-text" />
      </RichTextEditor>
      <LengthCounter length={length} limit={limit} />
      <PastedNote left={left} onClose={() => setLeft(null)} />
    </Input.Wrapper>
  )
}

function Toolbar({ label }: { readonly label: string }) {
  return (
    <RichTextEditor.Toolbar role="toolbar" aria-label={label}>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H2 />
        <RichTextEditor.H3 />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  )
}

const editorLabels = (t: ReturnType<typeof useT<'common'>>) => ({
  boldControlLabel: t('editor.bold'),
  italicControlLabel: t('editor.italic'),
  h2ControlLabel: t('editor.heading'),
  h3ControlLabel: t('editor.subheading'),
  bulletListControlLabel: t('editor.bulletList'),
  orderedListControlLabel: t('editor.orderedList'),
  undoControlLabel: t('editor.undo'),
  redoControlLabel: t('editor.redo'),
})

function useRichTextEditor(
  extensions: Extensions,
  value: RichText,
  onChange: (value: unknown) => void,
  onBlur: () => void,
  disabled: boolean,
  attributes: Readonly<Record<string, string>>,
): Editor | null {
  const editor = useEditor({
    extensions,
    content: contentOf(value),
    editable: !disabled,
    injectNonce: styleNonce(),
    immediatelyRender: true,
    editorProps: { attributes: { ...attributes } },
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON()),
    onBlur,
  })
  useEffect(() => {
    // A value from elsewhere: a reset, an undo, a proposed text. What was typed here comes back as a copy with other
    // attributes, so the texts themselves are compared; setting an equal one would throw the caret to the end. A key
    // pressed in the meantime brings a newer value, which cancels this one.
    const timer = setTimeout(() => {
      if (showsText(editor, value)) return
      editor.commands.setContent(contentOf(value), { emitUpdate: false })
    })
    return () => clearTimeout(timer)
  }, [editor, value])
  useEffect(() => {
    editor.setEditable(!disabled, false)
  }, [editor, disabled])
  const attributesJson = JSON.stringify(attributes)
  useEffect(() => {
    // The attributes are made anew with each render; their text tells whether they changed.
    const changed = JSON.parse(attributesJson) as Record<string, string>
    editor.setOptions({ editorProps: { attributes: changed } })
  }, [editor, attributesJson])
  return editor
}

/** Whether the editor shows this text already. A text without blocks is shown as one empty paragraph. */
function showsText(editor: Editor, value: RichText): boolean {
  if (value.content.length === 0) return editor.isEmpty
  return editor.schema.nodeFromJSON(contentOf(value)).eq(editor.state.doc)
}

/** A copy the editor may call its own. */
function contentOf(value: RichText): JSONContent {
  return JSON.parse(JSON.stringify(value)) as JSONContent
}

/** What is in the form: a rich text by its schema, also while it is over its limit. */
function asRichText(value: unknown): RichText {
  const isDoc = typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'
  // Only this editor and the form's typed default values write here; the schema checks again on saving.
  return isDoc ? (value as RichText) : emptyRichText
}
