import type { Language, LocalText } from '../domain/primitives.ts'

/** A reason as a sentence: whoever leaves out the full stop need not go back for it. */
export const asSentence = (text: string): string => (/[.!?…]["”’)]?$/.test(text) ? text : `${text}.`)

/** Fills in the texts of a letter. @throws when one names a placeholder that nothing fills */
export const filler =
  (language: Language, values: Readonly<Record<string, string>>) =>
  (text: LocalText): string =>
    text[language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`nothing to fill in for ${name}`)
      return value
    })
