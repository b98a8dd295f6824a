import { livingGoals } from '../domain/goal.ts'
import type { IsoDate, Language, LocalText } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'
import { finishingStatuses, isIn } from '../domain/trajectory-status.ts'
import { parties, type Party, type Trajectory } from '../domain/trajectory.ts'

/** The three-way meetings of a trajectory. */
export const meetingMoments = ['start', 'mid', 'end'] as const
export type MeetingMoment = (typeof meetingMoments)[number]

/** The texts that the product proposes: `resources/presets/meeting-preparation.json`. */
export interface PreparationPreset {
  readonly agenda: Readonly<Record<MeetingMoment, readonly { readonly minutes: number; readonly text: LocalText }[]>>
  readonly questions: Readonly<Record<Party, readonly { readonly moment: MeetingMoment; readonly text: LocalText }[]>>
}

/** On paper: the agenda for all, and a page for each party with room to write. */
export interface MeetingPreparation {
  readonly kind: 'meeting-preparation'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly number: string
  readonly date: IsoDate
  readonly moment: MeetingMoment
  readonly agenda: readonly { readonly minutes: number; readonly text: string }[]
  /** Together, in minutes. */
  readonly minutes: number
  /** Titles of the goals as they stand. */
  readonly goals: readonly string[]
  readonly pages: readonly { readonly party: Party; readonly name: string; readonly questions: readonly string[] }[]
}

/** The meeting that comes next: at the start, halfway, or when the sessions are over. */
export function nextMeeting({ status, startedOn }: Pick<Trajectory, 'status' | 'startedOn'>): MeetingMoment {
  if (startedOn === null) return 'start'
  return isIn(status, finishingStatuses) || status === 'closed' ? 'end' : 'mid'
}

/** What the preparation is made of. */
export interface PreparationFacts {
  readonly trajectory: Trajectory
  readonly names: Readonly<Record<Party, string>>
  readonly settings: Pick<Settings, 'organisation' | 'demo'>
  readonly madeOn: IsoDate
}

/** The agenda and the questions for the meeting that comes next. */
export function preparationFor(
  { trajectory, names, settings, madeOn }: PreparationFacts,
  preset: PreparationPreset,
  language: Language,
): MeetingPreparation {
  const moment = nextMeeting(trajectory)
  const agenda = preset.agenda[moment].map(({ minutes, text }) => ({ minutes, text: text[language] }))
  return {
    kind: 'meeting-preparation',
    language,
    organisation: settings.organisation,
    demo: settings.demo,
    number: trajectory.number,
    date: madeOn,
    moment,
    agenda,
    minutes: agenda.reduce((sum, { minutes }) => sum + minutes, 0),
    goals: livingGoals(trajectory.goals).flatMap(({ title }) => (title.trim() === '' ? [] : [title])),
    pages: parties.map((party) => ({
      party,
      name: names[party],
      questions: preset.questions[party].filter((asked) => asked.moment === moment).map(({ text }) => text[language]),
    })),
  }
}
