import { useRef, useState } from 'react'

interface TypedInput<Value> {
  readonly text: string
  readonly type: (text: string) => void
  /** Shows the value in full notation again, when what was typed could be read. */
  readonly settle: () => void
  readonly set: (value: Value | null) => void
}

/**
 * The text of a field whose value is not text. What was typed stays as typed while it is being typed, and for
 * good when it cannot be read: the value is then that text, so that the schema refuses it and nothing is lost.
 */
export function useTypedInput<Value extends string | number>(
  value: unknown,
  onChange: (value: Value | string | null) => void,
  read: (text: string) => Value | null,
  show: (value: Value) => string,
  isValue: (value: unknown) => value is Value,
): TypedInput<Value> {
  const [typed, setTyped] = useState<string | null>(null)
  const lastSent = useRef<unknown>(value)
  const shown = isValue(value) ? show(value) : typeof value === 'string' ? value : ''
  // A value from elsewhere (reset, undo) replaces what is being typed.
  const text = typed !== null && Object.is(lastSent.current, value) ? typed : shown
  const send = (next: Value | string | null) => {
    lastSent.current = next
    onChange(next)
  }
  return {
    text,
    type: (input) => {
      setTyped(input)
      send(input.trim() === '' ? null : (read(input) ?? input))
    },
    settle: () => setTyped(null),
    set: (next) => {
      setTyped(null)
      send(next)
    },
  }
}
