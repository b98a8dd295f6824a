import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Backups below a folder, oldest first: their names begin with the moment. */
export function backupsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\d{8}T\d{6}Z-\d+\.age$/.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}
