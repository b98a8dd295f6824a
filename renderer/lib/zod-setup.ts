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

/** Writes an issue into zod's message. Only numbers and fixed words go in, never what was typed. */
function encodeIssue(issue: z.core.$ZodRawIssue): string {
  const picked: FieldIssue = {
    code: issue.code,
    ...('origin' in issue && typeof issue.origin === 'string' ? { origin: issue.origin } : {}),
    ...('expected' in issue && typeof issue.expected === 'string' ? { expected: issue.expected } : {}),
    ...('format' in issue && typeof issue.format === 'string' ? { format: issue.format } : {}),
    ...('minimum' in issue && issue.minimum !== undefined ? { minimum: Number(issue.minimum) } : {}),
    ...('maximum' in issue && issue.maximum !== undefined ? { maximum: Number(issue.maximum) } : {}),
    empty: isEmpty(issue.input),
  }
  return PREFIX + JSON.stringify(picked)
}

/** The issue behind a message, or null for a message a schema wrote itself. */
export function decodeIssue(message: string): FieldIssue | null {
  if (!message.startsWith(PREFIX)) return null
  const issue: FieldIssue = JSON.parse(message.slice(PREFIX.length))
  return issue
}

/** Makes zod fit a page without eval (CSP) and with messages in two languages. Called once, before anything is parsed. */
export function setUpZod(): void {
  z.config({ jitless: true, customError: encodeIssue })
}
