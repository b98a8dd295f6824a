import { goalProgress, shownChange, shownT } from '../domain/goal-attainment.ts'
import { levelText, livingGoals, measuredGoals, scoreOf } from '../domain/goal.ts'
import type { InformationMatrix, InformationReader } from '../domain/information-matrix.ts'
import type { IsoDate, Language } from '../domain/primitives.ts'
import { reportAccess } from '../domain/report-reader.ts'
import { heldMeetings } from '../domain/session.ts'
import type { Settings } from '../domain/settings.ts'
import type { Goal, GoalScoreValue, Observer, Trajectory } from '../domain/trajectory.ts'
import type { PaperBlock } from './paper.ts'

/** One page about what came of a trajectory, for one reader: exactly what that reader may see. */
export interface FinalReportDocument {
  readonly kind: 'final-report'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly date: IsoDate
  readonly recipient: string
  readonly subject: string
  readonly blocks: readonly PaperBlock[]
}

/** What the page is made of. */
export interface FinalReportFacts {
  readonly trajectory: Trajectory
  readonly names: { readonly coachee: string; readonly manager: string; readonly coach: string }
  readonly matrix: InformationMatrix
  readonly settings: Pick<Settings, 'organisation' | 'demo'>
  readonly madeOn: IsoDate
}

/** The words and formats of the page's language. */
export interface FinalReportWords {
  readonly language: Language
  readonly title: string
  readonly reader: (reader: InformationReader) => string
  readonly day: (date: IsoDate) => string
  readonly score: (t: number) => string
  readonly level: (level: GoalScoreValue) => string
  readonly label: Readonly<
    Record<
      | 'coachee'
      | 'manager'
      | 'coach'
      | 'period'
      | 'sessions'
      | 'goals'
      | 'goal'
      | 'start'
      | 'end'
      | 'together'
      | 'change'
      | 'reached'
      | 'atWork'
      | 'next'
      | 'noticed'
      | 'draft'
      | 'notScored',
      string
    >
  >
  readonly by: (observer: Observer) => string
  readonly approved: (date: string) => string
  readonly period: (from: string, to: string) => string
  readonly noticed: (by: string, what: string, since: string) => string
  readonly more: (count: number) => string
}

const text = (heading: string, body: string): readonly PaperBlock[] =>
  body === ''
    ? []
    : [
        { kind: 'heading', depth: 2, text: heading },
        { kind: 'paragraph', text: body },
      ]

function goalRow(goal: Goal, { label, level }: FinalReportWords, withScores: boolean): readonly string[] {
  const end = scoreOf(goal)
  const at = (value: GoalScoreValue | null) =>
    value === null ? label.notScored : `${level(value)}  ${levelText(goal, value)}`
  return withScores ? [goal.title, at(goal.baseline), at(end)] : [goal.title]
}

/** The goals by title; with the levels in words at start and end, and T, for who may know the progress. */
function goalBlocks(goals: readonly Goal[], words: FinalReportWords, withScores: boolean): readonly PaperBlock[] {
  const { label, score } = words
  const living = livingGoals(goals)
  if (living.length === 0) return []
  if (!withScores) {
    return [
      { kind: 'heading', depth: 2, text: label.goals },
      { kind: 'list', items: living.map(({ title }) => title) },
    ]
  }
  const { start, end } = goalProgress(measuredGoals(goals))
  const columns = [
    { head: label.goal, width: 30, kind: 'text' },
    { head: label.start, width: 35, kind: 'text' },
    { head: label.end, width: 35, kind: 'text' },
  ] as const
  const rows = living.map((goal) => goalRow(goal, words, true))
  const change = start === null || end === null ? null : shownChange(start, end)
  return [
    { kind: 'table', table: { caption: label.goals, columns, groups: [{ head: null, rows }], wide: false } },
    ...(start === null || end === null || change === null
      ? []
      : [
          {
            kind: 'facts',
            rows: [
              { label: label.together, value: `${score(shownT(start))} → ${score(shownT(end))}` },
              { label: label.change, value: `${change > 0 ? '+' : ''}${score(change)}` },
            ],
          } as const,
        ]),
  ]
}

/** Observations that the page has room for, the latest first; of the others their number. */
const MOST_NOTICED = 5

function noticedBlocks(
  goals: readonly Goal[],
  { label, by, noticed, day, more }: FinalReportWords,
): readonly PaperBlock[] {
  const all = livingGoals(goals).flatMap((goal) => goal.noticed)
  const latest = all.toSorted((a, b) => b.since.localeCompare(a.since)).slice(0, MOST_NOTICED)
  const lines = latest.map((line) => noticed(by(line.by), line.what, day(line.since)))
  const items = all.length > latest.length ? [...lines, more(all.length - latest.length)] : lines
  return items.length === 0
    ? []
    : [
        { kind: 'heading', depth: 3, text: label.noticed },
        { kind: 'list', items },
      ]
}

/**
 * The page for one reader; null when that reader does not get its text: not by what was agreed, or not before the
 * coachee approved it.
 */
export function finalReportDocument(
  facts: FinalReportFacts,
  reader: InformationReader,
  words: FinalReportWords,
): FinalReportDocument | null {
  const { trajectory, names, matrix, settings, madeOn } = facts
  const { finalReport, goals, startedOn, endedOn } = trajectory
  if (finalReport === null) return null
  const access = reportAccess(reader, matrix, finalReport)
  if (access.kind !== 'text') return null
  const { label, day } = words
  const recipient =
    reader === 'coachee' || reader === 'manager' || reader === 'coach' ? names[reader] : words.reader(reader)
  const period = startedOn === null || endedOn === null ? [] : [{ label: label.period, value: words.period(day(startedOn), day(endedOn)) }] // prettier-ignore
  const { approvedOn } = finalReport
  return {
    kind: 'final-report',
    language: words.language,
    organisation: settings.organisation,
    demo: settings.demo,
    date: madeOn,
    recipient,
    subject: words.title,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: label.coachee, value: names.coachee },
          { label: label.manager, value: names.manager },
          { label: label.coach, value: names.coach },
          ...period,
          { label: label.sessions, value: String(heldMeetings(trajectory, 'session').length) },
        ],
      },
      ...goalBlocks(goals, words, access.scores),
      ...text(label.reached, finalReport.reached),
      ...text(label.atWork, finalReport.atWork),
      ...noticedBlocks(goals, words),
      ...text(label.next, finalReport.next),
      { kind: 'paragraph', tone: 'note', text: approvedOn === null ? label.draft : words.approved(day(approvedOn)) },
    ],
  }
}
