import { join, resolve } from 'node:path'
import { z } from 'zod'
import { languageSchema, type Language } from '#shared/domain/primitives.ts'
import { jsonFile } from './json-file.ts'
import { defaultState, MINIMUM, type WindowState } from './window-options.ts'

const side = (minimum: number) => z.int().min(minimum).max(20_000)
const windowSchema = z.object({ width: side(MINIMUM.width), height: side(MINIMUM.height), maximised: z.boolean() })
const pathSchema = z.string().min(1).max(4096)
/** Vaults whose backup folder is remembered; the one set longest ago is forgotten first. */
const MOST_VAULTS = 100
const backupFoldersSchema = z.array(z.object({ vault: pathSchema, backups: pathSchema })).max(MOST_VAULTS)
const lastVaultSchema = z.object({ folder: pathSchema })
const languageFileSchema = z.object({ language: languageSchema })

/** What this workstation remembers between sessions: small files in the user-data folder, nothing from a vault. */
export interface Preferences {
  readonly language: () => Language
  readonly setLanguage: (language: Language) => Promise<void>
  /** Folder named on the command line, or last used; null at first run. It may be gone by now. */
  readonly lastVault: () => Promise<string | null>
  readonly setLastVault: (folder: string) => Promise<void>
  /** Where the backups of the vault in a folder go; null while none was chosen. */
  readonly backupFolder: (vault: string) => Promise<string | null>
  /** null forgets it. */
  readonly setBackupFolder: (vault: string, backups: string | null) => Promise<void>
  readonly windowState: () => WindowState
  readonly setWindowState: (state: WindowState) => Promise<void>
}

/**
 * @param folder the user-data folder
 * @param systemLanguage used until the operator has chosen one
 * @param namedVault folder given with `--vault=`; it stands until another vault is opened
 */
export function createPreferences(folder: string, systemLanguage: Language, namedVault: string | null): Preferences {
  const languageFile = jsonFile(join(folder, 'language.json'), languageFileSchema)
  const vaultFile = jsonFile(join(folder, 'last-vault.json'), lastVaultSchema)
  const backupsFile = jsonFile(join(folder, 'backup-folders.json'), backupFoldersSchema)
  const windowFile = jsonFile(join(folder, 'window.json'), windowSchema)
  let language = languageFile.readSync()?.language ?? systemLanguage
  let named = namedVault === null ? null : resolve(namedVault)
  return {
    language: () => language,
    setLanguage: async (chosen) => {
      if (chosen === language) return
      language = chosen
      await languageFile.write({ language })
    },
    lastVault: async () => named ?? (await vaultFile.read())?.folder ?? null,
    setLastVault: async (opened) => {
      named = null
      await vaultFile.write({ folder: opened })
    },
    backupFolder: async (vault) => {
      const known = (await backupsFile.read()) ?? []
      return known.find((entry) => entry.vault === vault)?.backups ?? null
    },
    setBackupFolder: async (vault, backups) => {
      const others = ((await backupsFile.read()) ?? []).filter((entry) => entry.vault !== vault)
      await backupsFile.write([...(backups === null ? [] : [{ vault, backups }]), ...others].slice(0, MOST_VAULTS))
    },
    windowState: () => windowFile.readSync() ?? defaultState,
    setWindowState: windowFile.write,
  }
}
