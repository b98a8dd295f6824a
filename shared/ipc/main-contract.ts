import { z } from 'zod'
import { attachmentMediaTypes } from '../domain/attachment.ts'
import { languageSchema } from '../domain/primitives.ts'
import type { Result } from '../result.ts'

/** Permission to use one folder, given by main after a native dialog. The renderer never sees or names a path. */
export interface VaultGrant {
  readonly token: string
  /** Name of the folder without its path, to show which vault this is. */
  readonly label: string
  readonly kind: 'new' | 'existing' | 'demo'
}

/** Leave to use one file or folder once, in a call to the vault process that works for this page. */
export interface ChosenPath {
  readonly token: string
  /** Name without its path. */
  readonly label: string
}

/** The vault that the unlock screen offers. */
export interface AppInfo {
  readonly version: string
  readonly platform: string
  /** The vault last used on this workstation, or one named on the command line; null at first run or when it has gone. */
  readonly lastVault: VaultGrant | null
  /** Language of the last session, or of the operating system. */
  readonly language: 'nl' | 'en'
}

export type ChooseError =
  | { readonly code: 'cancelled' }
  | { readonly code: 'folderNotEmpty' }
  | { readonly code: 'notWritable' }
  | { readonly code: 'notAVault' }
  | { readonly code: 'notABackup' }
  /** A copy or a backup in the folder of the vault itself would be lost with it. */
  | { readonly code: 'insideVault' }

export type PdfError =
  | { readonly code: 'cancelled' }
  | { readonly code: 'notWritable' }
  | { readonly code: 'diskFull' }
  | { readonly code: 'renderFailed' }

/** Formats of the documents that a page makes itself: main gets the finished bytes. */
export const documentFormats = ['docx', 'xlsx', 'csv', 'ics'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Why a document that a page made was not saved. */
export type DocumentError =
  | { readonly code: 'cancelled' }
  | { readonly code: 'notWritable' }
  | { readonly code: 'diskFull' }
  /** Larger than `MOST_DOCUMENT_BYTES`. */
  | { readonly code: 'tooLarge' }
  /** What the page made is not what its format promises. */
  | { readonly code: 'notADocument' }

/** Largest document that main takes from a page: a policy of forty full chapters stays below 2 MB. */
export const MOST_DOCUMENT_BYTES = 20 * 1024 * 1024

/** Largest table that main hands to a page: a register of ten thousand coaches stays below 2 MB. */
export const MOST_TABLE_BYTES = 10 * 1024 * 1024

/** Largest norms file that main hands to a page: that of the program takes 65 kB. */
export const MOST_NORMS_BYTES = 512 * 1024

/** Why no chosen file was opened. */
export type OpenFileError =
  | { readonly code: 'cancelled' }
  | { readonly code: 'notReadable' }
  /** Larger than `MOST_TABLE_BYTES`, or for norms `MOST_NORMS_BYTES`. */
  | { readonly code: 'tooLarge' }

/** The contents of one file that the operator chose, read once. */
export interface OpenedFile {
  /** Name without its path, to show which file this is. */
  readonly label: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Part of a proposed file name: a version or a period. Digits, dots and dashes only, so that no name can get in. */
const suffixSchema = z.string().regex(/^[0-9.-]{0,40}$/)

/** What a document that the page made has beside its kind. */
const madeDocument = {
  suffix: suffixSchema,
  language: languageSchema,
  bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MOST_DOCUMENT_BYTES),
}

/** The line at the foot of each printed page. Plain text: main escapes it. */
export const printFooterSchema = z.object({
  /** Parts of the left side, joined by a middle dot: document, version or period, date, "vertrouwelijk". */
  parts: z.array(z.string().max(160)).max(5),
  /** The right side, with `{page}` and `{pages}` where the numbers go: `pagina {page} van {pages}`. */
  pageOf: z.string().max(60),
  /** A smaller line below, which says from which state of the vault the document was made; may be empty. */
  mark: z.string().max(120),
})
export type PrintFooter = z.infer<typeof printFooterSchema>

/** Payload schemas of every channel the renderer may call. Arguments are unknown until parsed here. */
export const mainRequests = {
  'app:info': z.null(),
  /** Tells main the operator's language, for the menu and native dialogs. */
  'app:language': z.object({ language: languageSchema }),
  /** Native folder dialog for a new vault; main makes `<name>.kluis` inside the chosen folder when the vault is created. */
  'vault:choose-new': z.object({ name: z.string().trim().min(1).max(120) }),
  /** The new vault goes by another name, in the folder chosen before. The old token then stands for nothing. */
  'vault:rename-new': z.object({ token: z.string().max(64), name: z.string().trim().min(1).max(120) }),
  'vault:choose-existing': z.null(),
  /** The demo vault of this workstation: `new` when there is none yet. */
  'vault:demo': z.null(),
  /** Starts the vault process on a granted folder and hands its port to the page. */
  'vault:connect': z.object({ token: z.string().max(64) }),
  /** Native dialog for a file or folder that the vault process will then use. Needs a connected vault process. */
  'vault:choose-path': z.discriminatedUnion('use', [
    /** A file to take into the vault. */
    z.object({ use: z.literal('attach') }),
    /** Where to save an attachment; its name is proposed, with an ending of its kind. */
    z.object({
      use: z.literal('saveAttachment'),
      fileName: z.string().max(200),
      mediaType: z.enum(attachmentMediaTypes),
    }),
    /** A folder for a copy of the whole vault. */
    z.object({ use: z.literal('copyFolder') }),
    /** A backup to put back. */
    z.object({ use: z.literal('backupFile') }),
  ]),
  /** Folder dialog for the vault that a backup becomes; the grant serves `restore` as permit and `vault:connect` afterwards. */
  'vault:choose-restore-place': z.object({ name: z.string().trim().min(1).max(120) }),
  /** Starts a vault process that can only put a backup back. */
  'vault:connect-restore': z.null(),
  /** Folder dialog for the backups of the vault that is open; remembered on this computer. */
  'backup:choose-folder': z.null(),
  'backup:forget-folder': z.null(),
  /** Remembers the vault as the last one used; called after a successful create or unlock. */
  'vault:opened': z.object({ token: z.string().max(64) }),
  /** Ends the vault process, destroys this window, shows a new locked one. */
  'vault:lock': z.null(),
  /** Save dialog, hidden print window, PDF on disk. The document goes over the `print` port that main hands out. */
  'pdf:save': z.object({
    document: z.enum([
      'policy',
      'management-report',
      'recovery-key',
      'employee-summary',
      'council-letter',
      'decision-letter',
      'agreement',
      'remind-list',
      'final-report',
      'meeting-preparation',
      'coach-register',
      'coach-comparison',
    ]),
    suffix: suffixSchema,
    language: languageSchema,
  }),
  /** Save dialog, then a document on disk of which the page made the bytes. Main checks their format and writes nothing else. */
  'document:save': z.discriminatedUnion('format', [
    z.object({
      format: z.literal('docx'),
      document: z.enum(['policy', 'employee-summary', 'council-letter']),
      ...madeDocument,
    }),
    z.object({ format: z.literal('xlsx'), document: z.literal('coach-register'), ...madeDocument }),
    /** `import-rest`: the lines of a table that were not taken in. */
    z.object({ format: z.literal('csv'), document: z.enum(['coach-register', 'import-rest']), ...madeDocument }),
    /** Days on which something is due, without names, for a calendar. */
    z.object({ format: z.literal('ics'), document: z.literal('due-dates'), ...madeDocument }),
  ]),
  /** Dialog for a CSV file or workbook, of which the page gets the bytes: it reads them, main does not. */
  'table:open': z.null(),
  /** Dialog for a file with norms of professional bodies, of which the page gets the bytes. */
  'norms:open': z.null(),
  /**
   * From the print window: the document is on the page with fonts loaded. Sent again after each `print-page-numbers`.
   * The PDF takes its title and language from `<title>` and `<html lang>` of the page.
   */
  'print:rendered': z.object({
    /** Main then reads the page of every heading from a first PDF and sends `print-page-numbers`. */
    withTableOfContents: z.boolean(),
    footer: printFooterSchema,
  }),
  /** Answer to `prepare-to-close`: edits are committed, the window may go. */
  'window:ready-to-close': z.null(),
  /** Answer to `prepare-to-close`: a backup is under way and shown. Main waits up to two minutes from the last of these. */
  'window:working': z.null(),
  /** What the open vault's settings ask of the window and the lock. */
  'window:safety': z.object({
    autoLockMinutes: z.int().min(1).max(30),
    contentProtection: z.boolean(),
  }),
  /** The operator moved, clicked or typed; sent at most once every few seconds. */
  'window:activity': z.null(),
  /** Something was copied from a page about a person: main clears the clipboard after 30 s if it still holds that. */
  'window:copied': z.null(),
  /**
   * Answer to `prepare-to-close` for a quit: the operator is being asked about typing that waits for its button. Main
   * waits without limit for `window:ready-to-close` or `window:stay`.
   */
  'window:asking': z.null(),
  /** Answer to `prepare-to-close` for a quit: the operator wants to go on. */
  'window:stay': z.null(),
} as const satisfies Record<string, z.ZodType>

export type MainChannel = keyof typeof mainRequests
export type MainRequest<C extends MainChannel> = z.infer<(typeof mainRequests)[C]>

/** What each channel answers. */
export interface MainResponses {
  'app:info': AppInfo
  'app:language': null
  'vault:choose-new': Result<VaultGrant, ChooseError>
  'vault:rename-new': Result<VaultGrant, ChooseError | { readonly code: 'unknownGrant' }>
  'vault:choose-existing': Result<VaultGrant, ChooseError>
  'vault:demo': VaultGrant
  'vault:connect': Result<null, { readonly code: 'unknownGrant' } | { readonly code: 'processFailed' }>
  'vault:choose-path': Result<ChosenPath, ChooseError>
  'vault:choose-restore-place': Result<VaultGrant, ChooseError>
  'vault:connect-restore': Result<null, { readonly code: 'processFailed' }>
  'backup:choose-folder': Result<{ readonly label: string }, ChooseError>
  'backup:forget-folder': null
  'vault:opened': null
  'vault:lock': null
  'pdf:save': Result<{ readonly fileName: string }, PdfError>
  'document:save': Result<{ readonly fileName: string }, DocumentError>
  'table:open': Result<OpenedFile, OpenFileError>
  'norms:open': Result<OpenedFile, OpenFileError>
  'print:rendered': null
  'window:ready-to-close': null
  'window:working': null
  'window:safety': null
  'window:activity': null
  'window:copied': null
  'window:asking': null
  'window:stay': null
}

/** main → page, unasked. */
export interface MainEvents {
  /** A menu item or accelerator that the page carries out. */
  'menu-command': { readonly command: 'lock' | 'undo' | 'search' }
  /** The vault process ended without being asked: show the locked screen with the reason. */
  'vault-lost': Record<string, never>
  /**
   * Commit what is being edited, then call `window:ready-to-close`: within one and a half seconds of a lock, which cannot
   * be put off, within three of a quit. Comes again, without backup, when there is no time any more for one under way.
   */
  'prepare-to-close': {
    readonly reason: 'lock' | 'quit'
    /** False when there is no time for one: the computer goes to sleep. */
    readonly withBackup: boolean
  }
  /**
   * The vault locks itself in so many seconds; null: it does not any more. Comes every second. `idle`: unless the
   * operator does something; `limit`: it has been open for as long as a vault may be.
   */
  'lock-warning': { readonly warning: { readonly seconds: number; readonly reason: 'idle' | 'limit' } | null }
  /**
   * To the print window: the page (from 1) on which each heading of the document starts, for the table of contents.
   * One entry per non-empty `h1`…`h6` element, of every level, in document order: entry i belongs to
   * `document.querySelectorAll('h1,h2,h3,h4,h5,h6')[i]`. The page fills the numbers in and sends `print:rendered` again.
   */
  'print-page-numbers': { readonly pages: readonly number[] }
}
export type MainEvent = keyof MainEvents

/** Ports that main hands to a page, as `{ type: 'coachbeleid:port', role }` through `window.postMessage`. */
export type PortRole = 'vault' | 'print'
export interface PortMessage {
  readonly type: 'coachbeleid:port'
  readonly role: PortRole
}

/** All that the preload exposes, as `window.coachbeleid`. */
export interface Bridge {
  /** Rejects when main refuses the sender or the payload. */
  readonly invoke: <C extends MainChannel>(channel: C, payload: MainRequest<C>) => Promise<MainResponses[C]>
  /** Returns a working unsubscribe. */
  readonly on: <E extends MainEvent>(event: E, listener: (payload: MainEvents[E]) => void) => () => void
}
