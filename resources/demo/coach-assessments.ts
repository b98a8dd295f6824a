import type { AssessmentAnswers } from '#shared/domain/coach-assessment.ts'
import { decideOnCoach, judgementOf, recordAssessment } from '#shared/domain/coach-decision.ts'
import { jointObstacles } from '#shared/domain/coach-joint.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { addDays, addMonths } from '#shared/domain/iso-date.ts'
import type { Id, IsoDate, Language } from '#shared/domain/primitives.ts'
import type { CoachSketch } from './coach-table.ts'
import { operatorName } from './organisation.ts'
import type { Rng } from './random.ts'
import { contextOn, must } from './steps.ts'
import { decisionMotives, knockOutNotes, scoreNotes } from './texts.ts'

/** Who assesses beside the operator since the policy asks for two. */
const secondAssessor = 'Hidde Postma'

/** Months since when two people assess. */
const TWO_ASSESSORS_SINCE = 20

interface Setting {
  readonly rng: Rng
  readonly today: IsoDate
  readonly language: Language
  readonly set: CriteriaSet
}

const clamped = (score: number): number => Math.min(5, Math.max(1, score))

function firstAnswers({ rng, language, set }: Setting, sketch: CoachSketch, on: IsoDate): AssessmentAnswers {
  const scores = set.weighted.map(
    ({ id }) => [id, clamped(Math.round(sketch.quality + (rng.next() - 0.5) * 2))] as const,
  )
  return {
    on,
    by: operatorName,
    conversation: 'interview',
    knockOuts: Object.fromEntries(
      set.knockOuts.map(({ id }) => {
        const met = id !== sketch.missingKnockOut
        return [id, { met, note: (met ? knockOutNotes.met : knockOutNotes.notMet)[language] }]
      }),
    ),
    scores: Object.fromEntries(scores),
    scoreNotes: Object.fromEntries(
      scores.map(([id, score]) => [id, scoreNotes[score >= 4 ? 'high' : 'low'][language]]),
    ),
  }
}

/** The same coach through other eyes: two criteria apart by two, the heavier one down and the lighter one up. */
function secondAnswers({ language, set }: Setting, first: AssessmentAnswers, on: IsoDate): AssessmentAnswers {
  const [heavy, light] = [set.weighted.at(0)?.id, set.weighted.at(-1)?.id]
  const change = (id: string): number => (id === light ? 2 : id === heavy ? -2 : 0)
  const scores = Object.entries(first.scores).map(([id, score]) => [id, clamped((score ?? 3) + change(id))] as const)
  return {
    ...first,
    on,
    by: secondAssessor,
    conversation: 'referenceCheck',
    scores: Object.fromEntries(scores),
    scoreNotes: Object.fromEntries(
      scores.map(([id, score]) => [id, scoreNotes[score >= 4 ? 'high' : 'low'][language]]),
    ),
  }
}

const withAnswers = ({ rng, set }: Setting, coach: Coach, answers: AssessmentAnswers, on: IsoDate): Coach =>
  must(recordAssessment(coach, set, answers, contextOn(on, rng.id, answers.by)))

/** Decides on these assessments as the rules have it; a total that is too low is not overruled here. */
function decided({ rng, language }: Setting, coach: Coach, assessmentIds: readonly Id[], on: IsoDate): Coach {
  const obstacles = jointObstacles(coach, must(judgementOf(coach, assessmentIds)), on)
  const outcome = obstacles.length > 0 ? ('notAdmitted' as const) : ('admitted' as const)
  const motive = decisionMotives[outcome][language]
  const input = { on, by: operatorName, outcome, motive, agreedBy: '', assessmentIds }
  return must(decideOnCoach(coach, input, contextOn(on, rng.id, operatorName)))
}

function assessedOnce(setting: Setting, coach: Coach, sketch: CoachSketch, months: number): Coach {
  const on = addMonths(setting.today, -months)
  const first = firstAnswers(setting, sketch, on)
  const one = withAnswers(setting, coach, first, on)
  const alone = decided(setting, one, idsSince(coach, one), on)
  if (months > TWO_ASSESSORS_SINCE) return alone
  const both = withAnswers(setting, one, secondAnswers(setting, first, on), on)
  const together = decided(setting, both, idsSince(coach, both), on)
  // A second opinion that would turn the outcome of the plan is left out.
  return together.status === alone.status ? together : alone
}

const idsSince = (before: Coach, after: Coach): readonly Id[] =>
  after.assessments.slice(before.assessments.length).map(({ id }) => id)

/** Two judgements that wait for a decision, with something to talk about. */
function waiting(setting: Setting, coach: Coach, sketch: CoachSketch): Coach {
  const { today, set, language } = setting
  const [before, after] = [addDays(today, -9), addDays(today, -8)]
  const first = firstAnswers(setting, sketch, before)
  const second = secondAnswers(setting, first, after)
  const doubted = set.knockOuts.at(-1)?.id ?? ''
  const knockOuts = { ...second.knockOuts, [doubted]: { met: false, note: knockOutNotes.notMet[language] } }
  return withAnswers(setting, withAnswers(setting, coach, first, before), { ...second, knockOuts }, after)
}

/** The judgements and decisions of the plan; a candidate has two judgements that wait for a decision. */
export function withAssessments(
  { sets, ...rest }: Omit<Setting, 'set'> & { readonly sets: ReadonlyMap<string, CriteriaSet> },
  coach: Coach,
  sketch: CoachSketch,
): Coach {
  const set = sets.get(sketch.presetId)
  if (set === undefined) return coach
  const setting: Setting = { ...rest, set }
  if (sketch.assessedMonthsAgo.length === 0) return waiting(setting, coach, sketch)
  return sketch.assessedMonthsAgo.reduce((known, months) => assessedOnce(setting, known, sketch, months), coach)
}
