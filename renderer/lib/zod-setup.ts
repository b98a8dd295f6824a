import { z } from 'zod'

/** An issue in a form, as data: the sentence is made where it is shown, in the language of that moment. */
export interface FieldIssue {
  readonly code: string
  readonly origin?: string
  readonly expected?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  /** The value that was refused was empty: nothing was filled in. */
  readonly empty: boolean
}

const PREFIX = 'issue:'

const isEmpty = (input: unknown) => input === undefined || input === null || input === ''

const words = ['origin', 'expected', 'format'] as const
const bounds = ['minimum', 'maximum'] as const

/** Writes an issue into zod's message. Only numbers and fixed words go in, never what was typed. */
function encodeIssue(issue: z.core.$ZodRawIssue): string {
  const known = new Map<string, unknown>(Object.entries(issue))
  const picked: FieldIssue = {
    code: issue.code,
    empty: isEmpty(issue.input),
    ...Object.fromEntries(words.flatMap((name) => (known.has(name) ? [[name, String(known.get(name))]] : []))),
    ...Object.fromEntries(bounds.flatMap((name) => (known.has(name) ? [[name, Number(known.get(name))]] : []))),
  }
  return PREFIX + JSON.stringify(picked)
}

/** The issue behind a message, or null for a message a schema wrote itself. */
export function decodeIssue(message: string): FieldIssue | null {
  if (!message.startsWith(PREFIX)) return null
  // Written by encodeIssue above.
  return JSON.parse(message.slice(PREFIX.length)) as FieldIssue
}

/** Makes zod fit a page without eval (CSP) and with messages in two languages. Called once, before anything is parsed. */
export function setUpZod(): void {
  z.config({ jitless: true, customError: encodeIssue })
}
