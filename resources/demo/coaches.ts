import { createCoach, saveCertificate } from '#shared/domain/coach-commands.ts'
import { levelIdNamed } from '#shared/domain/coach-level.ts'
import { takeCoachStep } from '#shared/domain/coach-steps.ts'
import { hasValidCertificate, hasValidInsurance } from '#shared/domain/coach-standing.ts'
import { coachConflicts, rulesOut } from '#shared/domain/coach-conflict.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { maximumOf } from '#shared/domain/matching-requirements.ts'
import { levelCheck, questionKindOf, type TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import type { RequestReason } from '#shared/domain/trajectory.ts'
import { addDays, addMonths } from '#shared/domain/iso-date.ts'
import type { CommandContext, Id, IsoDate, Language } from '#shared/domain/primitives.ts'
import { bundledNorms } from '../presets/coach-norms.ts'
import { criteriaSetFromPreset } from '../presets/criteria-presets.ts'
import { withAssessments } from './coach-assessments.ts'
import { withFile } from './coach-files.ts'
import { coachTable, type CoachSketch } from './coach-table.ts'
import type { Timeline } from './life.ts'
import { createNames } from './names.ts'
import { operatorName, type Employee, type Organisation } from './organisation.ts'
import { createRng, type Rng } from './random.ts'
import { contextOn, must } from './steps.ts'
import { endingReasons } from './texts.ts'

/** A coach of the demo, with what choosing one for a trajectory needs to know. */
export interface DemoCoach {
  readonly coach: Coach
  /** As the register showed the coach before any suspension. */
  readonly before: Coach
  /** First day of admission; null when never admitted. */
  readonly admittedFrom: IsoDate | null
  readonly hourlyCents: number | null
  readonly share: number
  /** The employee that an internal coach also is. */
  readonly employeeId: Id | null
}

interface Setting {
  readonly rng: Rng
  /** Apart, so that what a file holds does not change who is in it. */
  readonly fileRng: Rng
  readonly timeline: Timeline
  readonly language: Language
  readonly sets: ReadonlyMap<string, CriteriaSet>
  readonly organisation: Organisation
}

const contextAt = (rng: Rng, on: IsoDate): CommandContext => contextOn(on, rng.id, operatorName)

/** The certificate of today, and the one before it where the current one is younger than the demo's policy. */
function withCertificates({ rng, timeline }: Setting, coach: Coach, sketch: CoachSketch): Coach {
  const { certificate } = sketch
  if (certificate === null) return coach
  const validUntil = addDays(timeline.today, certificate.daysLeft)
  const validFrom = addMonths(validUntil, -12 * certificate.years)
  const periods = [{ validFrom, validUntil }]
  if (validFrom > addMonths(timeline.today, -32)) {
    periods.unshift({ validFrom: addMonths(validFrom, -12 * certificate.years), validUntil: addDays(validFrom, -1) })
  }
  return periods.reduce((known, period) => {
    const { body, level, checked } = certificate
    const input = {
      body,
      levelId: levelIdNamed(bundledNorms, body, level),
      level,
      checked,
      number: String(rng.int(10_000, 99_999)),
      seenOn:
        checked === 'tested'
          ? addDays(timeline.today, -20 - ((certificate.years * certificate.daysLeft) ** 2 % 180))
          : null,
      ...period,
    }
    return must(saveCertificate(known, input, null, contextAt(rng, timeline.today)))
  }, coach)
}

const insuranceEnd = ({ insuredDaysLeft }: CoachSketch, { today }: Timeline): IsoDate | null =>
  insuredDaysLeft === null ? null : addDays(today, insuredDaysLeft)

function createDemoCoach(setting: Setting, sketch: CoachSketch, name: string, home: Employee | null): DemoCoach {
  const { rng, fileRng, timeline, language } = setting
  const insuredUntil = insuranceEnd(sketch, timeline)
  const employeeId = home?.person.id ?? null
  const organisation = sketch.firm ?? home?.person.department ?? ''
  const input = { kind: sketch.kind, name, organisation, specialisms: sketch.specialisms[language], insuredUntil }
  const candidate = must(createCoach(input, contextAt(rng, timeline.today)))
  const given = { sketch, timeline, language, employeeId, newId: fileRng.id, organisation: setting.organisation }
  const known = withFile(candidate, given)
  const certified = withCertificates(setting, known, sketch)
  const before = withAssessments({ rng, today: timeline.today, language, sets: setting.sets }, certified, sketch)
  return {
    coach: withLastStep(setting, before, sketch),
    before,
    admittedFrom: before.decisions.find(({ outcome }) => outcome === 'admitted')?.on ?? null,
    hourlyCents: sketch.hourlyCents,
    share: sketch.share,
    employeeId,
  }
}

/** How it ended for some: suspended for the time being, or out of the pool. */
function withLastStep({ rng, timeline, language }: Setting, coach: Coach, { ending }: CoachSketch): Coach {
  if (ending === null) return coach
  const on = addMonths(timeline.today, ending === 'suspended' ? -2 : -5)
  const reason = endingReasons[ending][language]
  return must(takeCoachStep(coach, { kind: ending, on, reason }, contextAt(rng, on)))
}

/** Employees drawn for internal coaches: more than there are, so that a coach more in the table changes nobody else. */
const HOMES = 13

/** The criteria sets in use and the register of coaches, assessed by the rules of the product. */
export function createCoaches(
  seed: number,
  organisation: Organisation,
  timeline: Timeline,
  language: Language,
): { readonly criteriaSets: readonly CriteriaSet[]; readonly coaches: readonly DemoCoach[] } {
  const rng = createRng(seed, 'coaches')
  const fileRng = createRng(seed, 'coach-files')
  const presetIds = [...new Set(coachTable.map(({ presetId }) => presetId))]
  const criteriaSets = presetIds.flatMap((presetId) => criteriaSetFromPreset(presetId, language, rng.id()) ?? [])
  const sets = new Map(criteriaSets.map((set) => [set.presetId, set]))
  const names = createNames(rng)
  const homes = [...rng.sample(organisation.employees.filter(({ leads }) => !leads), HOMES)] // prettier-ignore
  const coaches = coachTable.map((sketch) => {
    const home = sketch.kind === 'internal' ? (homes.pop() ?? null) : null
    return createDemoCoach(
      { rng, fileRng, timeline, language, sets, organisation },
      sketch,
      home?.person.name ?? names(),
      home,
    )
  })
  return { criteriaSets, coaches }
}

/** What choosing a coach looks at. */
export interface CoachChoice {
  readonly coachee: Employee
  readonly metOn: IsoDate
  readonly startsOn: IsoDate
  /** What the request is about, and the rules it falls under; null from before there was a policy. */
  readonly reason: RequestReason
  readonly rules: TrajectoryRules | null
  /** Other trajectories that overlap with this one, per coach. */
  readonly busyWith: (coachId: Id) => number
}

function hasRoom(coach: Coach, { busyWith }: CoachChoice, rules: TrajectoryRules): boolean {
  const maximum = maximumOf(coach, rules)
  return maximum === null || busyWith(coach.id) < maximum
}

/** Whether nothing in the register ties the coach to the coachee, the manager or their department. */
function isFree(coach: Coach, { coachee }: CoachChoice): boolean {
  const { person, managerId } = coachee
  const trajectory = { coacheeId: person.id, managerId, department: person.department }
  return !coachConflicts(coach, { trajectory, personOf: () => undefined }).some(rulesOut)
}

function isEligible({ before, share, admittedFrom }: DemoCoach, choice: CoachChoice): boolean {
  if (share === 0 || !isFree(before, choice)) return false
  // Before there was a policy nobody looked at papers, and everything went "via via".
  const { rules, startsOn } = choice
  if (rules === null) return true
  const level = levelCheck(before, questionKindOf(choice.reason), { rules, norms: bundledNorms }, startsOn)
  if (!hasRoom(before, choice, rules) || level.kind === 'tooLow') return false
  const papers = hasValidCertificate(before, startsOn) && hasValidInsurance(before, startsOn)
  return papers && before.status === 'admitted' && admittedFrom !== null && admittedFrom <= choice.metOn
}

/** Chooses a coach who may be chosen: by the register once there is a policy, by habit before. */
export function pickCoach(rng: Rng, coaches: readonly DemoCoach[], choice: CoachChoice): DemoCoach {
  const eligible = coaches.filter((candidate) => isEligible(candidate, choice))
  // Habit: before the policy one firm got most of the work.
  const weight = ({ share }: DemoCoach): number => (choice.rules === null ? share * share : share)
  return rng.weighted(eligible.map((candidate) => [candidate, weight(candidate)] as const))
}
