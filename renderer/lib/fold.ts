/** Text without case and without diacritics, for finding and sorting: "Özgür" is found as "ozgur". */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a search text, folded. */
export const searchWords = (text: string): readonly string[] => fold(text).split(/\s+/).filter(Boolean)

/**
 * Makes a fast test "does this row contain all these words": each row's text is made and folded once, so that a
 * key press over 10,000 rows stays within a frame.
 */
export function createTextMatcher<T extends object>(
  textOf: (row: T) => string,
): (row: T, words: readonly string[]) => boolean {
  const known = new WeakMap<T, string>()
  return (row, words) => {
    if (words.length === 0) return true
    let text = known.get(row)
    if (text === undefined) {
      text = fold(textOf(row))
      known.set(row, text)
    }
    const found = text
    return words.every((word) => found.includes(word))
  }
}
