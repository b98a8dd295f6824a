import { access } from 'node:fs/promises'
import { extname } from 'node:path'

/** Endings that a kind of file may have, in lower case with their dot; the first is added when none of them is there. */
export type Endings = readonly [string, ...string[]]

/** The path with the ending that the operator left out. */
export const withEnding = (path: string, endings: Endings): string =>
  endings.includes(extname(path).toLowerCase()) ? path : `${path}${endings[0]}`

/** Times the operator may pick a name that turns out to be another file's before we take it as a change of mind. */
const MOST_ASKS = 3

/**
 * Asks where to save. Asks again when the ending added here makes it the name of another file, for which nobody has
 * said "replace".
 * @param ask native save dialog; null when the operator changed their mind
 */
export async function chooseTarget(
  proposed: string,
  endings: Endings,
  ask: (proposed: string) => Promise<string | null>,
  asks = MOST_ASKS,
): Promise<string | null> {
  const chosen = asks > 0 ? await ask(proposed) : null
  if (chosen === null) return null
  const target = withEnding(chosen, endings)
  return target !== chosen && (await exists(target)) ? chooseTarget(target, endings, ask, asks - 1) : target
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
