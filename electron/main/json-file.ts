import { readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { writeAtomically } from './atomic-file.ts'

function parsed<Value>(schema: z.ZodType<Value>, text: string): Value | null {
  try {
    const result = schema.safeParse(JSON.parse(text))
    return result.success ? result.data : null
  } catch {
    return null
  }
}

/**
 * A small settings file of this workstation; it never holds anything from a vault.
 * A file that is missing, unreadable or not what it should be counts as absent: such settings are a convenience.
 */
export interface JsonFile<Value> {
  readonly read: () => Promise<Value | null>
  /** For what is needed before the first window exists. */
  readonly readSync: () => Value | null
  /** Fails silently: a full disk must not keep anyone from working. */
  readonly write: (value: Value) => Promise<void>
}

/** @param schema what the file must hold to count */
export function jsonFile<Value>(path: string, schema: z.ZodType<Value>): JsonFile<Value> {
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch(() => '')
      return parsed(schema, text)
    },
    readSync: () => {
      try {
        return parsed(schema, readFileSync(path, 'utf8'))
      } catch {
        return null
      }
    },
    write: async (value) => {
      await writeAtomically(path, JSON.stringify(value)).catch(() => undefined)
    },
  }
}
