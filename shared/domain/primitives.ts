import { z } from 'zod'

/** Longest text per kind of field, in UTF-16 code units: what the counter in the form counts too. */
export const limits = {
  /** Names of people, coaches, departments, organisations. */
  name: 120,
  /** One line: a goal title, a certificate number. */
  line: 200,
  /** A few paragraphs: a coaching question, a goal level, a note. */
  text: 2_000,
  /** One policy chapter, counted over its text without markup. */
  chapter: 40_000,
} as const

/** An opaque record id: 128 random bits as a UUID. Ids carry no meaning and may appear in the audit trail. */
export const idSchema = z.uuid().brand<'Id'>()
export type Id = z.infer<typeof idSchema>

/** A calendar date without time or zone, `YYYY-MM-DD`. Compares correctly as a string. */
export const isoDateSchema = z.iso.date().brand<'IsoDate'>()
export type IsoDate = z.infer<typeof isoDateSchema>

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. Compares correctly as a string. */
export const isoInstantSchema = z.iso.datetime({ precision: 3 }).brand<'IsoInstant'>()
export type IsoInstant = z.infer<typeof isoInstantSchema>

export const nameSchema = z.string().trim().min(1).max(limits.name)
export const lineSchema = z.string().max(limits.line)
export const textSchema = z.string().max(limits.text)

/** Languages of the product. Dutch is the source language. */
export const languageSchema = z.enum(['nl', 'en'])
export type Language = z.infer<typeof languageSchema>

/** A text the product ships in both languages. */
export const localTextSchema = z.object({ nl: z.string().min(1), en: z.string().min(1) }).readonly()
export type LocalText = z.infer<typeof localTextSchema>

/**
 * What a command may know of the outside world. Commands have no clock and no random of their own,
 * so that they can be tested as values.
 */
export interface CommandContext {
  readonly now: IsoInstant
  readonly today: IsoDate
  readonly newId: () => Id
  /** Display name of the person at the keyboard; goes into the audit trail. */
  readonly operator: string
}
