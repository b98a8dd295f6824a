import { z } from 'zod'
import { idSchema, isoDateSchema, languageSchema, lineSchema, nameSchema } from './primitives.ts'

/** The one settings record of a vault. Its id is fixed so that a vault can hold only one. */
export const SETTINGS_ID = idSchema.parse('00000000-0000-4000-8000-000000000001')

/** How this vault guards itself. */
export const safetySettingsSchema = z
  .object({
    /** Minutes without a key press, click or movement after which it locks. */
    autoLockMinutes: z.int().min(1).max(30),
    /** Hours of use between two automatic backups. */
    backupEveryHours: z.int().min(1).max(24),
    /** Keeps the window out of screenshots and screen shares, where the system can. */
    contentProtection: z.boolean(),
    /** Blurs the pages while another program has the keyboard. */
    blurWhenAway: z.boolean(),
    /** When the recovery key was made or last tried; null when there is none. */
    recoveryCheckedOn: isoDateSchema.nullable(),
  })
  .readonly()
export type SafetySettings = z.infer<typeof safetySettingsSchema>

/** Of a new vault (security.md §3, Auto-lock; the rest OK: chosen by us, to be changed by the operator). */
export const defaultSafety: SafetySettings = {
  autoLockMinutes: 5,
  backupEveryHours: 4,
  contentProtection: true,
  blurWhenAway: false,
  recoveryCheckedOn: null,
}

/** Ways to look at the trajectories: lines under each other, or a column for each state. */
export const trajectoryViews = ['list', 'board'] as const
export type TrajectoryView = (typeof trajectoryViews)[number]

/** Most selections that an operator can keep. */
export const MOST_SAVED_FILTERS = 20

/**
 * A selection of trajectories that the operator gave a name. Its values may hold the id of a person or words that were
 * searched for, which is why it is kept in the vault and nowhere else.
 */
export const savedFilterSchema = z
  .object({
    id: idSchema,
    name: nameSchema,
    /** Per filter of the list what it is set to; a filter that is not in here is off. */
    values: z.record(z.string().max(40), lineSchema).readonly(),
  })
  .readonly()
export type SavedFilter = z.infer<typeof savedFilterSchema>

/** How the operator looks at the trajectories. */
export const trajectoryListSchema = z
  .object({
    view: z.enum(trajectoryViews),
    savedFilters: z.array(savedFilterSchema).max(MOST_SAVED_FILTERS).readonly(),
  })
  .readonly()
export type TrajectoryListSettings = z.infer<typeof trajectoryListSchema>

/** Of a new vault. */
export const defaultTrajectoryList: TrajectoryListSettings = { view: 'list', savedFilters: [] }

/** What belongs to the organisation and the person who works with this vault. */
export const settingsSchema = z
  .object({
    id: idSchema,
    organisation: nameSchema,
    /** Display name of the operator; goes into the audit trail. */
    operator: nameSchema,
    language: languageSchema,
    theme: z.enum(['auto', 'light', 'dark']),
    /** The demo organisation is marked as demo on every page. */
    demo: z.boolean(),
    safety: safetySettingsSchema,
    trajectoryList: trajectoryListSchema,
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>
