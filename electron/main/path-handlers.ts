import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { app, BrowserWindow, type WebContents } from 'electron'
import type { ChooseError, MainRequest, MainResponses } from '#shared/ipc/main-contract.ts'
import type { PermitUse } from '#shared/ipc/vault-control.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import {
  askAttachment,
  askAttachmentTarget,
  askBackupFile,
  askBackupFolder,
  askCopyFolder,
  askRestorePlace,
} from './dialogs.ts'
import { attachmentEndings, attachmentFileName } from '#shared/domain/attachment-kind.ts'
import type { Handlers } from './ipc/handle.ts'
import type { Office } from './office.ts'
import { chooseTarget } from './save-target.ts'
import { textsFor, type Texts } from './texts.ts'
import { isBackup, isInside, isWritable, placeForVault } from './vault-folder.ts'
import { folderOf, type RunningVault } from './vault-slot.ts'

type Request = MainRequest<'vault:choose-path'>
type Chosen = Result<string, ChooseError>

type PathChannel =
  | 'vault:choose-path'
  | 'vault:choose-restore-place'
  | 'vault:connect-restore'
  | 'backup:choose-folder'
  | 'backup:forget-folder'

/** Channels of what the operator chooses for the vault process to use: the page gets a token or a name, never a path. */
export function pathHandlers(office: Office): Pick<Handlers, PathChannel> {
  const { workplace, preferences, grants } = office
  /** Asks on the window that wants to know, while the vault process of now runs. */
  const choose = async <Value>(
    sender: WebContents,
    ask: (desk: Asking) => Promise<Result<Value, ChooseError>>,
  ): Promise<Result<{ readonly value: Value; readonly vault: RunningVault }, ChooseError>> => {
    const vault = workplace.running
    const window = BrowserWindow.fromWebContents(sender)
    if (!vault || !window) return fail({ code: 'cancelled' })
    const chosen = await ask({ window, texts: textsFor(preferences.language()), vault: folderOf(vault) })
    if (!chosen.ok) return chosen
    // Locked while the dialog was open: whoever asked is gone, and the next vault process gets no permit of theirs.
    return workplace.running === vault ? ok({ value: chosen.value, vault }) : fail({ code: 'cancelled' })
  }

  return {
    'vault:choose-path': async (request, sender) => {
      const chosen = await choose(sender, (asking) => choosePath(request, asking))
      if (!chosen.ok) return chosen
      const { value: path, vault } = chosen.value
      return permit(vault, request.use, path)
    },
    'vault:choose-restore-place': async ({ name }, sender) => {
      const chosen = await choose(sender, async ({ window, texts }) => {
        const parent = await askRestorePlace(window, texts)
        return parent === null ? fail({ code: 'cancelled' }) : placeForVault(parent, name)
      })
      if (!chosen.ok) return chosen
      const { value: folder, vault } = chosen.value
      // `existing`: it is connected to only once the vault stands there.
      const grant = grants.give({ folder, kind: 'existing' })
      const told = await vault.tell({ type: 'permit', token: grant.token, use: 'restoreFolder', path: folder })
      return told ? ok(grant) : fail({ code: 'cancelled' })
    },
    'vault:connect-restore': () => workplace.connect({ kind: 'restore' }),
    'backup:choose-folder': async (_request, sender) => {
      const chosen = await choose(sender, chooseBackupFolder)
      if (!chosen.ok) return chosen
      const { value: path, vault } = chosen.value
      return (await setBackupFolder(office, vault, path)) ? ok({ label: labelOf(path) }) : fail({ code: 'cancelled' })
    },
    'backup:forget-folder': async () => {
      const vault = workplace.running
      if (vault) await setBackupFolder(office, vault, null)
      return null
    },
  }
}

/** The window on which to ask, and the folder of the vault that it works on. */
interface Asking {
  readonly window: BrowserWindow
  readonly texts: Texts
  readonly vault: string | null
}

/** Asks for what the use needs, and says at once what could not work. */
async function choosePath(request: Request, asking: Asking): Promise<Chosen> {
  const { window, texts } = asking
  switch (request.use) {
    case 'attach':
      return asChosen(await askAttachment(window, texts))
    case 'saveAttachment': {
      const proposed = attachmentFileName(request.fileName, request.mediaType, texts.attachmentFile)
      const target = await chooseTarget(
        join(app.getPath('documents'), proposed),
        attachmentEndings[request.mediaType],
        (path) => askAttachmentTarget(window, texts, request.mediaType, path),
      )
      if (target === null) return fail({ code: 'cancelled' })
      return (await isWritable(dirname(target))) ? ok(target) : fail({ code: 'notWritable' })
    }
    case 'copyFolder':
      return folderForCopies(await askCopyFolder(window, texts), asking)
    case 'backupFile': {
      const file = await askBackupFile(window, texts)
      if (file === null) return fail({ code: 'cancelled' })
      return (await isBackup(file)) ? ok(file) : fail({ code: 'notABackup' })
    }
  }
}

const chooseBackupFolder = async (asking: Asking): Promise<Chosen> =>
  folderForCopies(await askBackupFolder(asking.window, asking.texts), asking)

const asChosen = (path: string | null): Chosen => (path === null ? fail({ code: 'cancelled' }) : ok(path))

/** A folder to write copies to: not the vault's own, with which they would be lost. */
async function folderForCopies(folder: string | null, { vault }: Asking): Promise<Chosen> {
  if (folder === null) return fail({ code: 'cancelled' })
  if (vault !== null && (await isInside(folder, vault))) return fail({ code: 'insideVault' })
  return (await isWritable(folder)) ? ok(folder) : fail({ code: 'notWritable' })
}

/** Gives the running vault process leave to use a path, and the page the token for it. */
async function permit(vault: RunningVault, use: PermitUse, path: string): Promise<MainResponses['vault:choose-path']> {
  const token = randomUUID()
  const told = await vault.tell({ type: 'permit', token, use, path })
  return told ? ok({ token, label: labelOf(path) }) : fail({ code: 'cancelled' })
}

/** Remembers the folder for this vault and tells its process. false when no vault is open, or not any more. */
async function setBackupFolder(office: Office, vault: RunningVault, path: string | null): Promise<boolean> {
  const folder = folderOf(vault)
  if (folder === null) return false
  await office.preferences.setBackupFolder(folder, path)
  return vault.tell({ type: 'backupFolder', path })
}

/** The last part of a path; of the root of a disk or share, all there is. */
const labelOf = (path: string): string => basename(path) || path
