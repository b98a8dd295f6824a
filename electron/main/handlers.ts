import { dirname } from 'node:path'
import { app, BrowserWindow, type WebContents } from 'electron'
import { type MainResponses, MOST_NORMS_BYTES, MOST_TABLE_BYTES, type VaultGrant } from '#shared/ipc/main-contract.ts'
import { fail, ok } from '#shared/result.ts'
import type { ClosingAnswer } from './closing.ts'
import type { Desk } from './desk.ts'
import { askDocumentTarget, askNorms, askPdfTarget, askTable, askVault, askVaultPlace } from './dialogs.ts'
import { saveDocument } from './document.ts'
import type { Handlers } from './ipc/handle.ts'
import type { Office } from './office.ts'
import { openFile } from './open-file.ts'
import { pathHandlers } from './path-handlers.ts'
import { savePdf } from './pdf.ts'
import { withPrintWindow } from './print-window.ts'
import { textsFor } from './texts.ts'
import { findVault, isVault, placeForVault } from './vault-folder.ts'

/** What each channel does. The gate in `ipc/handle.ts` has checked sender and payload before. */
export const createHandlers = (office: Office): Handlers => ({
  ...appHandlers(office),
  ...vaultHandlers(office),
  ...printHandlers(office),
  ...pathHandlers(office),
})

type HandlersOf<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}:${string}`>>

const appHandlers = (office: Office): HandlersOf<'app' | 'window'> => ({
  'app:info': async () => ({
    version: app.getVersion(),
    platform: process.platform,
    lastVault: await lastVault(office),
    language: office.preferences.language(),
  }),
  'app:language': async ({ language }) => {
    await office.preferences.setLanguage(language)
    office.languageChanged()
    return null
  },
  'window:ready-to-close': answerClosing(office, 'ready'),
  'window:asking': answerClosing(office, 'asking'),
  'window:stay': answerClosing(office, 'stay'),
  'window:working': answerClosing(office, 'working'),
  'window:safety': async ({ autoLockMinutes, contentProtection }) => {
    const { desk, connected } = office.workplace
    if (!desk || connected === null) return null
    office.guard.setIdleMinutes(autoLockMinutes)
    desk.window.setContentProtection(contentProtection)
    return null
  },
  'window:activity': async () => {
    office.guard.stir()
    return null
  },
  'window:copied': async () => {
    office.clipboard.copied()
    return null
  },
})

const answerClosing = (office: Office, answer: ClosingAnswer) => (): Promise<null> => {
  office.workplace.desk?.closing.answer(answer)
  return Promise.resolve(null)
}

type VaultChannel =
  | 'vault:choose-new'
  | 'vault:rename-new'
  | 'vault:choose-existing'
  | 'vault:demo'
  | 'vault:connect'
  | 'vault:opened'
  | 'vault:lock'

function vaultHandlers(office: Office): Pick<Handlers, VaultChannel> {
  const { workplace, grants, preferences } = office
  const texts = () => textsFor(preferences.language())
  return {
    'vault:choose-new': async ({ name }, sender) => {
      const parent = await askVaultPlace(windowOf(sender), texts())
      if (parent === null) return fail({ code: 'cancelled' })
      const place = await placeForVault(parent, name)
      return place.ok ? ok(grants.give({ folder: place.value, kind: 'new' })) : place
    },
    'vault:rename-new': async ({ token, name }) => {
      const grant = grants.find(token)
      if (grant?.kind !== 'new' || grant.folder === office.demoFolder) return fail({ code: 'unknownGrant' })
      const place = await placeForVault(dirname(grant.folder), name)
      if (!place.ok) return place
      grants.withdraw(token)
      return ok(grants.give({ folder: place.value, kind: 'new' }))
    },
    'vault:choose-existing': async (_request, sender) => {
      const chosen = await askVault(windowOf(sender), texts())
      if (chosen === null) return fail({ code: 'cancelled' })
      const found = await findVault(chosen)
      return found.ok ? ok(grantExisting(office, found.value)) : found
    },
    'vault:demo': async () => {
      const kind = (await isVault(office.demoFolder)) ? 'demo' : 'new'
      return grants.give({ folder: office.demoFolder, kind })
    },
    'vault:connect': async ({ token }) => {
      const grant = grants.find(token)
      return grant ? workplace.connect(grant) : fail({ code: 'unknownGrant' })
    },
    'vault:opened': async ({ token }) => {
      const grant = grants.find(token)
      // Only what is really open is remembered, whatever a page says.
      if (grant && grant.folder === workplace.connected) await preferences.setLastVault(grant.folder)
      return null
    },
    'vault:lock': async () => {
      await workplace.lock({ withBackup: true })
      return null
    },
  }
}

function printHandlers(office: Office): HandlersOf<'pdf' | 'print' | 'document' | 'table' | 'norms'> {
  let last: Promise<unknown> = Promise.resolve()
  return {
    'print:rendered': async (rendered, sender) => {
      office.printListeners.announce(sender, rendered)
      return null
    },
    'pdf:save': (request, sender) => {
      const desk = office.workplace.desk
      if (!desk || office.workplace.connected === null) return Promise.resolve(fail({ code: 'renderFailed' }))
      // One after the other: each hands the page a port, and the page must know whose it is.
      const saved = last.then(() => save(office, desk, request, sender))
      last = saved.catch(() => undefined)
      return saved
    },
    'document:save': async (request) => {
      const desk = office.workplace.desk
      if (!desk || office.workplace.connected === null) return fail({ code: 'cancelled' })
      const texts = textsFor(request.language)
      return saveDocument(request, texts, {
        startFolder: app.getPath('documents'),
        ask: async (proposed) => {
          const chosen = await askDocumentTarget(desk.window, texts, request.format, proposed)
          // Locked while the dialog was open: nothing is written any more.
          return desk.signal.aborted ? null : chosen
        },
      })
    },
    'table:open': () => fileFrom(office, askTable, MOST_TABLE_BYTES),
    'norms:open': () => fileFrom(office, askNorms, MOST_NORMS_BYTES),
  }
}

async function fileFrom(
  { workplace, preferences }: Office,
  ask: typeof askTable,
  mostBytes: number,
): Promise<MainResponses['table:open']> {
  const { desk, connected } = workplace
  if (!desk || connected === null) return fail({ code: 'cancelled' })
  const path = await ask(desk.window, textsFor(preferences.language()))
  // Locked while the dialog was open: nobody is there to read it.
  return path === null || desk.signal.aborted ? fail({ code: 'cancelled' }) : openFile(path, mostBytes)
}

function save(office: Office, desk: Desk, request: Parameters<Handlers['pdf:save']>[0], sender: WebContents) {
  const texts = textsFor(request.language)
  const { surroundings, printListeners } = office
  const input = { surroundings, session: desk.session, requester: sender, signal: desk.signal }
  return savePdf(request, texts, {
    startFolder: app.getPath('documents'),
    ask: (proposed) => askPdfTarget(desk.window, texts, proposed),
    withWindow: (use) => withPrintWindow(input, printListeners, use),
  })
}

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents)
  if (!window) throw new Error('window gone')
  return window
}

const grantExisting = ({ grants, demoFolder }: Office, folder: string): VaultGrant =>
  grants.give({ folder, kind: folder === demoFolder ? 'demo' : 'existing' })

/** The vault to offer on the unlock screen, if it is still where it was. */
async function lastVault(office: Office): Promise<VaultGrant | null> {
  const folder = await office.preferences.lastVault()
  return folder !== null && (await isVault(folder)) ? grantExisting(office, folder) : null
}
