import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import type { AttachmentMediaType } from '#shared/domain/attachment.ts'
import { attachmentEndings } from '#shared/domain/attachment-kind.ts'
import type { DocumentFormat } from '#shared/ipc/main-contract.ts'
import type { Texts } from './texts.ts'

/** What stands on a native dialog. */
interface Words {
  readonly title: string
  readonly button: string
}

/** A folder, which may be made on the spot. null when the operator changed their mind. */
async function askFolder(window: BrowserWindow, { title, button }: Words): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: button,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** A file of the kinds named. null when the operator changed their mind. */
async function askFile(window: BrowserWindow, words: Words, filters: FileFilter[]): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    filters,
    properties: ['openFile', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Where to keep a new vault. */
export const askVaultPlace = (window: BrowserWindow, texts: Texts): Promise<string | null> =>
  askFolder(window, { title: texts.chooseNewTitle, button: texts.chooseNewButton })

/** Where to keep the vault that a backup becomes. */
export const askRestorePlace = (window: BrowserWindow, texts: Texts): Promise<string | null> =>
  askFolder(window, { title: texts.restoreTitle, button: texts.chooseNewButton })

/** Where to keep a copy of the vault. */
export const askCopyFolder = (window: BrowserWindow, texts: Texts): Promise<string | null> =>
  askFolder(window, { title: texts.copyTitle, button: texts.chooseNewButton })

/** Where the backups of a vault go. */
export const askBackupFolder = (window: BrowserWindow, texts: Texts): Promise<string | null> =>
  askFolder(window, { title: texts.backupFolderTitle, button: texts.backupFolderButton })

/** Which backup to put back. */
export const askBackupFile = (window: BrowserWindow, texts: Texts): Promise<string | null> =>
  askFile(window, { title: texts.backupFileTitle, button: texts.backupFileButton }, [
    { name: texts.backupKind, extensions: ['age'] },
  ])

/** Which file to take into the vault. */
export const askAttachment = (window: BrowserWindow, texts: Texts): Promise<string | null> =>
  askFile(window, { title: texts.attachTitle, button: texts.attachButton }, [
    { name: texts.attachKinds, extensions: Object.values(attachmentEndings).flat().map(withoutDot) },
  ])

/** Which table to read. Old and other kinds can be chosen too: the page says what is the matter with them. */
export const askTable = (window: BrowserWindow, texts: Texts): Promise<string | null> =>
  askFile(window, { title: texts.openTableTitle, button: texts.openTableButton }, [
    { name: texts.tableKinds, extensions: ['xlsx', 'csv', 'txt', 'tsv', 'xls', 'xlsm'] },
  ])

/** Which file with norms to read. */
export const askNorms = (window: BrowserWindow, texts: Texts): Promise<string | null> =>
  askFile(window, { title: texts.openTableTitle, button: texts.openTableButton }, [
    { name: texts.normsKind, extensions: ['json'] },
  ])

/** Which vault to open: its folder, or on macOS its header file. null when the operator changed their mind. */
export async function askVault(window: BrowserWindow, texts: Texts): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.chooseExistingTitle,
    buttonLabel: texts.chooseExistingButton,
    properties:
      process.platform === 'darwin'
        ? ['openDirectory', 'openFile', 'dontAddToRecent']
        : ['openDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Where to save a file. null when the operator changed their mind. */
async function askTarget(
  window: BrowserWindow,
  words: Words,
  filter: FileFilter,
  proposedPath: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    defaultPath: proposedPath,
    filters: [filter],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  return canceled || !filePath ? null : filePath
}

/** Where to save a PDF. */
export const askPdfTarget = (window: BrowserWindow, texts: Texts, proposedPath: string): Promise<string | null> =>
  askTarget(window, { title: texts.savePdfTitle, button: texts.saveButton }, pdfFilter(texts), proposedPath)

const documentKinds = { docx: 'docxKind', xlsx: 'xlsxKind', csv: 'csvKind', ics: 'icsKind' } as const satisfies Record<
  DocumentFormat,
  keyof Texts
>

/** Where to save a document that the page made. */
export const askDocumentTarget = (
  window: BrowserWindow,
  texts: Texts,
  format: DocumentFormat,
  proposedPath: string,
): Promise<string | null> =>
  askTarget(
    window,
    { title: texts.saveDocumentTitle, button: texts.saveButton },
    { name: texts[documentKinds[format]], extensions: [format] },
    proposedPath,
  )

/** Where to save an attachment. */
export function askAttachmentTarget(
  window: BrowserWindow,
  texts: Texts,
  mediaType: AttachmentMediaType,
  proposedPath: string,
): Promise<string | null> {
  const words = { title: texts.saveAttachmentTitle, button: texts.saveButton }
  const extensions = attachmentEndings[mediaType].map(withoutDot)
  const filter = mediaType === 'application/pdf' ? pdfFilter(texts) : { name: texts.imageKind, extensions }
  return askTarget(window, words, filter, proposedPath)
}

const withoutDot = (ending: string): string => ending.slice(1)
const pdfFilter = ({ pdfKind }: Texts): FileFilter => ({ name: pdfKind, extensions: ['pdf'] })
