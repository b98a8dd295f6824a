import { dialog, type BrowserWindow } from 'electron'
import type { Texts } from './texts.ts'

/** Where to keep a new vault. null when the operator changed their mind. */
export async function askVaultPlace(window: BrowserWindow, texts: Texts): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.chooseNewTitle,
    buttonLabel: texts.chooseNewButton,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

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

/** Where to save a PDF. null when the operator changed their mind. */
export async function askPdfTarget(window: BrowserWindow, texts: Texts, proposedPath: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: texts.savePdfTitle,
    buttonLabel: texts.savePdfButton,
    defaultPath: proposedPath,
    filters: [{ name: texts.pdfKind, extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  return canceled || !filePath ? null : filePath
}
