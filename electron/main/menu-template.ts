import type { MenuItemConstructorOptions } from 'electron'
import type { MainEvents } from '#shared/ipc/main-contract.ts'
import type { Texts } from './texts.ts'

/** What a menu item asks the page to do. */
export type Command = MainEvents['menu-command']['command']

/**
 * The menu, without developer tools or reload: a reload would drop the working copy.
 * @param isGuest guest mode: only what a form needs, and the lock
 */
export function menuTemplate(
  texts: Texts,
  run: (command: Command) => void,
  about: () => void,
  isGuest = false,
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
        ...(isGuest ? [] : undoItems(texts, run)),
        { label: texts.cut, role: 'cut' },
        { label: texts.copy, role: 'copy' },
        { label: texts.paste, role: 'paste' },
        { label: texts.selectAll, role: 'selectAll' },
        ...(isGuest ? [] : searchItems(texts, run)),
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
    ...(isGuest ? [] : [{ label: texts.help, submenu: [{ label: texts.about, click: about }] }]),
  ]
}

type Items = (texts: Texts, run: (command: Command) => void) => MenuItemConstructorOptions[]

/** The page decides what Ctrl+Z means: inside a text field the last typing, elsewhere the last change. */
const undoItems: Items = (texts, run) => [
  { label: texts.undo, accelerator: 'CmdOrCtrl+Z', registerAccelerator: false, click: () => run('undo') },
  { type: 'separator' },
]

const searchItems: Items = (texts, run) => [
  { type: 'separator' },
  { label: texts.search, accelerator: 'CmdOrCtrl+K', registerAccelerator: false, click: () => run('search') },
]
