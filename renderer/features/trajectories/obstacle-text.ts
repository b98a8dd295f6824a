import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT, type Translate } from '#renderer/i18n/use-t.ts'
import { misusePattern } from '#resources/presets/misuse-patterns.ts'
import { stateText } from '#resources/presets/reminders-and-states.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import type { GoalScoreValue, Trajectory } from '#shared/domain/trajectory.ts'
import type { Formats } from '#renderer/i18n/format.ts'
import type { LocalText } from '#shared/domain/primitives.ts'

type T = Translate<'trajectories'>

/** What a sentence about an obstacle needs to know of the file. */
export interface ObstacleScene {
  readonly goals: Trajectory['goals']
  readonly coachName: string
}

interface Words {
  readonly t: T
  readonly formats: Formats
  readonly local: (text: LocalText) => string
  readonly scene: ObstacleScene
}

/** +1 with its sign, −2 with a real minus. */
export const levelLabel = (level: GoalScoreValue): string =>
  level > 0 ? `+${level}` : level < 0 ? `\u2212${-level}` : '0'

function goalName({ t, scene }: Words, goalId: string): string {
  const title = scene.goals.find((goal) => goal.id === goalId)?.title.trim() ?? ''
  return title === '' ? t('obstacle.goalUnnamed') : t('obstacle.goalNamed', { title })
}

type Of<Code extends TrajectoryObstacle['code']> = Extract<TrajectoryObstacle, { code: Code }>

function dateText({ t, formats }: Words, obstacle: Of<'datesOutOfOrder'>): string {
  const first = t(`date.${obstacle.first}`)
  const second = t(`date.${obstacle.second}`)
  const firstDate = formats.date(obstacle.firstDate)
  const secondDate = formats.date(obstacle.secondDate)
  const today = formats.date(localToday())
  if (obstacle.second === 'today') return t('obstacle.dateInFuture', { first, firstDate, today })
  if (obstacle.first === 'today') return t('obstacle.dateInPast', { second, secondDate, today })
  return t('obstacle.datesOutOfOrder', { first, firstDate, second, secondDate })
}

type GoalObstacle = Of<
  'levelsIncomplete' | 'levelsNotDistinct' | 'baselineMissing' | 'goalNotScored' | 'goalTitleMissing'
>

function goalText(words: Words, obstacle: GoalObstacle): string {
  const { t, formats } = words
  const goal = goalName(words, obstacle.goalId)
  switch (obstacle.code) {
    case 'goalTitleMissing':
      return t('obstacle.goalTitleMissing')
    case 'levelsIncomplete':
      return t('obstacle.levelsIncomplete', { goal, levels: formats.list(obstacle.missing.map(levelLabel)) })
    case 'levelsNotDistinct':
      return t('obstacle.levelsNotDistinct', { goal, levels: formats.list(obstacle.levels.map(levelLabel)) })
    case 'baselineMissing':
      return t('obstacle.baselineMissing', { goal })
    case 'goalNotScored':
      return t('obstacle.goalNotScored', { goal })
  }
}

type CoachObstacle = Of<
  | 'coachMissing'
  | 'coachNotAdmitted'
  | 'certificateNotValid'
  | 'insuranceNotValid'
  | 'coachSameDepartment'
  | 'coachIsParty'
  | 'coacheeIsManager'
  | 'coachLevelTooLow'
  | 'internalCoachFull'
  | 'coachInLine'
  | 'coachRelation'
  | 'coachFull'
>

function coachText({ t, formats, scene }: Words, obstacle: CoachObstacle): string {
  const coach = scene.coachName
  switch (obstacle.code) {
    case 'coachMissing':
      return t('obstacle.coachMissing')
    case 'coachNotAdmitted':
      return t('obstacle.coachNotAdmitted', { coach })
    case 'certificateNotValid':
      return t('obstacle.certificateNotValid', { coach, date: formats.date(obstacle.on) })
    case 'insuranceNotValid':
      return t('obstacle.insuranceNotValid', { coach, date: formats.date(obstacle.on) })
    case 'coachSameDepartment':
      return t('obstacle.coachSameDepartment', { coach })
    case 'coachIsParty':
      return t(obstacle.party === 'coachee' ? 'obstacle.coachIsCoachee' : 'obstacle.coachIsManager')
    case 'coacheeIsManager':
      return t('obstacle.coacheeIsManager')
    case 'coachLevelTooLow':
      return t('obstacle.coachLevelTooLow', {
        coach,
        has: t(`level.${obstacle.has}`),
        asked: t(`level.${obstacle.asked}`),
      })
    case 'internalCoachFull':
      return t('obstacle.internalCoachFull', { coach, count: obstacle.running, maximum: obstacle.maximum })
    case 'coachFull':
      return t('obstacle.coachFull', { coach, count: obstacle.running, maximum: obstacle.maximum })
    case 'coachInLine':
      return t('obstacle.coachInLine', { coach })
    case 'coachRelation':
      return t(`obstacle.coachRelation.${obstacle.to}`, { coach })
  }
}

type MatchingObstacle = Of<
  | 'coachBarred'
  | 'motiveMissing'
  | 'coachChosen'
  | 'questionKindFixed'
  | 'tooManyCandidates'
  | 'candidateMet'
  | 'threeWayWasHeld'
>

function matchingText({ t }: Words, obstacle: MatchingObstacle): string {
  return obstacle.code === 'tooManyCandidates'
    ? t('obstacle.tooManyCandidates', { maximum: obstacle.maximum })
    : t(`obstacle.${obstacle.code}`)
}

type IntakeObstacle = Of<
  | 'intakeMissing'
  | 'intakeIncomplete'
  | 'misuseNoteMissing'
  | 'overrideMissing'
  | 'secondPersonIsSame'
  | 'secondPersonIsParty'
  | 'careFormNamed'
  | 'coacheeFixed'
>

function intakeText({ t, local }: Words, obstacle: IntakeObstacle): string {
  switch (obstacle.code) {
    case 'intakeIncomplete':
      return t('obstacle.intakeIncomplete', { count: obstacle.open })
    case 'misuseNoteMissing':
      return t('obstacle.misuseNoteMissing', { pattern: local(misusePattern(obstacle.pattern).name) })
    case 'intakeMissing':
    case 'overrideMissing':
    case 'secondPersonIsSame':
    case 'secondPersonIsParty':
    case 'careFormNamed':
    case 'coacheeFixed':
      return t(`obstacle.${obstacle.code}`)
  }
}

type OtherObstacle = Exclude<TrajectoryObstacle, GoalObstacle | CoachObstacle | MatchingObstacle | IntakeObstacle>

function otherText(words: Words, obstacle: OtherObstacle): string {
  const { t, formats, local } = words
  switch (obstacle.code) {
    case 'wrongStatus':
      return t('obstacle.wrongStatus', { status: local(stateText(obstacle.status).name) })
    case 'textMissing':
      return t(`obstacle.textMissing.${obstacle.field}`)
    case 'datesOutOfOrder':
      return dateText(words, obstacle)
    case 'sessionsAbovePolicy':
      return t('obstacle.sessionsAbovePolicy', { planned: obstacle.planned, maximum: obstacle.maximum })
    case 'sessionsOverPlan':
      return t('obstacle.sessionsOverPlan', { held: obstacle.held, planned: obstacle.planned })
    case 'activeTrajectory':
      return t('obstacle.activeTrajectory', { number: obstacle.number })
    case 'formNotAllowed':
      return t('obstacle.formNotAllowed')
    case 'noGoal':
      return t('obstacle.noGoal')
    case 'freeSpaceNotAllowed':
      return t('obstacle.freeSpaceNotAllowed')
    case 'goalsExist':
      return t('obstacle.goalsExist')
    case 'threeWayMissing':
      return t(`obstacle.threeWayMissing.${obstacle.moment}`)
    case 'tooManyGoals':
      return t('obstacle.tooManyGoals', { maximum: obstacle.maximum })
    case 'agreementMissing':
      return t('obstacle.agreementMissing', { party: t(`partyLower.${obstacle.party}`) })
    case 'evaluationMissing':
      return t(`obstacle.evaluationMissing.${obstacle.moment}`, { party: t(`partyLower.${obstacle.perspective}`) })
    case 'answersMissing':
      return t('obstacle.answersMissing', { count: obstacle.itemIds.length })
    case 'answerInvalid':
      return t('obstacle.answerInvalid')
    case 'personLeft':
      return t(`obstacle.personLeft.${obstacle.party}`, { date: formats.date(obstacle.on) })
    case 'managerSame':
      return t('obstacle.managerSame')
    case 'costOverCeiling':
      return t('obstacle.costOverCeiling', { over: formats.money(obstacle.overCents) })
    case 'tooManyNoticed':
      return t('obstacle.tooManyNoticed', { maximum: obstacle.maximum })
    case 'planSame':
    case 'goalWasAgreed':
    case 'coachSame':
    case 'informationBarred':
    case 'notFound':
      return t(`obstacle.${obstacle.code}`)
  }
}

function sentence(words: Words, obstacle: TrajectoryObstacle): string {
  switch (obstacle.code) {
    case 'goalTitleMissing':
    case 'levelsIncomplete':
    case 'levelsNotDistinct':
    case 'baselineMissing':
    case 'goalNotScored':
      return goalText(words, obstacle)
    case 'coachMissing':
    case 'coachNotAdmitted':
    case 'certificateNotValid':
    case 'insuranceNotValid':
    case 'coachSameDepartment':
    case 'coachIsParty':
    case 'coacheeIsManager':
    case 'coachLevelTooLow':
    case 'internalCoachFull':
    case 'coachInLine':
    case 'coachRelation':
    case 'coachFull':
      return coachText(words, obstacle)
    case 'coachBarred':
    case 'motiveMissing':
    case 'coachChosen':
    case 'questionKindFixed':
    case 'tooManyCandidates':
    case 'candidateMet':
    case 'threeWayWasHeld':
      return matchingText(words, obstacle)
    case 'intakeMissing':
    case 'intakeIncomplete':
    case 'misuseNoteMissing':
    case 'overrideMissing':
    case 'secondPersonIsSame':
    case 'secondPersonIsParty':
    case 'careFormNamed':
    case 'coacheeFixed':
      return intakeText(words, obstacle)
    default:
      return otherText(words, obstacle)
  }
}

/** Makes the sentence of an obstacle in the operator's language. */
export function useObstacleText(scene: ObstacleScene): (obstacle: TrajectoryObstacle) => string {
  const t = useT('trajectories')
  const formats = useFormats()
  const local = useLocal()
  return (obstacle) => sentence({ t, formats, local, scene }, obstacle)
}

/** Tabs of a trajectory, in the order of the work. */
export const tabs = ['request', 'intake', 'matching', 'goals', 'agreement', 'sessions', 'evaluation'] as const
export type Tab = (typeof tabs)[number]

/** Where an obstacle is put right: a tab, the coach's own page, or nowhere in particular. */
export function placeOf(obstacle: TrajectoryObstacle): Tab | 'coach' | null {
  switch (obstacle.code) {
    case 'noGoal':
    case 'freeSpaceNotAllowed':
    case 'goalsExist':
    case 'goalWasAgreed':
    case 'tooManyGoals':
    case 'goalTitleMissing':
    case 'levelsIncomplete':
    case 'levelsNotDistinct':
    case 'baselineMissing':
      return 'goals'
    case 'agreementMissing':
      return 'agreement'
    case 'goalNotScored':
    case 'evaluationMissing':
      return 'evaluation'
    case 'sessionsOverPlan':
    case 'threeWayMissing':
      return 'sessions'
    case 'coachNotAdmitted':
    case 'certificateNotValid':
    case 'insuranceNotValid':
    case 'coachLevelTooLow':
      return 'coach'
    case 'coachMissing':
    case 'coachSameDepartment':
    case 'coachIsParty':
    case 'coachInLine':
    case 'coachRelation':
    case 'coachFull':
    case 'internalCoachFull':
      return 'matching'
    case 'intakeMissing':
    case 'intakeIncomplete':
    case 'misuseNoteMissing':
      return 'intake'
    case 'activeTrajectory':
    case 'coacheeIsManager':
    case 'personLeft':
    case 'formNotAllowed':
    case 'sessionsAbovePolicy':
      return 'request'
    default:
      return null
  }
}
