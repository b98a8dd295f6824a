import { safeBaseName } from '#shared/domain/file-name.ts'

/** Ending of a vault's folder. */
export const VAULT_ENDING = '.kluis'

/** A folder name made of what the operator called the vault. */
export const vaultFolderName = (name: string): string => safeBaseName(name, 'kluis') + VAULT_ENDING
