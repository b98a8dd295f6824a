import { dialog, Menu, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { menuTemplate, type Command } from './menu-template.ts'
import type { Texts } from './texts.ts'

/** Puts the menu up in the operator's language. */
export function showMenu(
  texts: Texts,
  app: {
    readonly version: string
    readonly isGuest: boolean
    readonly run: (command: Command) => void
    readonly window: () => BrowserWindow | null
  },
): void {
  const about = (): void => {
    const options: MessageBoxOptions = {
      type: 'info',
      title: texts.about,
      message: `Coachbeleid\n${texts.version} ${app.version}`,
      detail: texts.aboutDetail,
      buttons: [texts.close],
    }
    const parent = app.window()
    void (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options))
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(texts, app.run, about, app.isGuest)))
}
