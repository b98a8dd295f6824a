import type { MenuItemConstructorOptions } from 'electron'
import type { MainEvents } from '#shared/ipc/main-contract.ts'
import type { Texts } from './texts.ts'

/** What a menu item asks the page to do. */
export type Command = MainEvents['menu-command']['command']

/** The menu, without developer tools or reload: a reload would drop the working copy. */
export function menuTemplate(
  texts: Texts,
  run: (command: Command) => void,
  about: () => void,
): MenuItemConstructorOptions[] {
  return [
    {
      label: texts.file,
      submenu: [
        { label: texts.lock, accelerator: 'CmdOrCtrl+L', click: () => run('lock') },
        { type: 'separator' },
        { label: texts.quit, role: 'quit' },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        // The page decides what Ctrl+Z means: inside a text field the last typing, elsewhere the last change.
        { label: texts.undo, accelerator: 'CmdOrCtrl+Z', registerAccelerator: false, click: () => run('undo') },
        { type: 'separator' },
        { label: texts.cut, role: 'cut' },
        { label: texts.copy, role: 'copy' },
        { label: texts.paste, role: 'paste' },
        { label: texts.selectAll, role: 'selectAll' },
        { type: 'separator' },
        { label: texts.search, accelerator: 'CmdOrCtrl+K', registerAccelerator: false, click: () => run('search') },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { label: texts.zoomReset, role: 'resetZoom' },
        { label: texts.zoomIn, role: 'zoomIn' },
        { label: texts.zoomOut, role: 'zoomOut' },
        { type: 'separator' },
        { label: texts.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: texts.help, submenu: [{ label: texts.about, click: about }] },
  ]
}
