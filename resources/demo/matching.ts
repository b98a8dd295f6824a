import { addDays } from '#shared/domain/iso-date.ts'
import { chooseCoach, proposeCoach, recordChemistry, recordCoacheeChoice, setMatchingWishes } from '#shared/domain/matching-commands.ts' // prettier-ignore
import { matchCoaches, standingOf } from '#shared/domain/matching.ts'
import { workingStatuses } from '#shared/domain/matching-requirements.ts'
import type { QuestionKind } from '#shared/domain/coach-level-names.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { CommandContext, Id, IsoDate, Language } from '#shared/domain/primitives.ts'
import { rulesOf } from '#shared/domain/trajectory-rules.ts'
import { isIn } from '#shared/domain/trajectory-status.ts'
import type { MatchWishes } from '#shared/domain/matching-record.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { bundledNorms } from '../presets/coach-norms.ts'
import { operatorName } from './organisation.ts'
import type { Rng } from './random.ts'
import { contextOn, must } from './steps.ts'
import { choiceMotives, matchWishes, wishedLanguage } from './texts.ts'

/** The coach of a trajectory that went on, chosen when the two had met. Who else was proposed is not made up. */
export const chooseAfterMeeting = (
  trajectory: Trajectory,
  coachId: Id,
  metOn: IsoDate,
  { language, context }: { readonly language: Language; readonly context: CommandContext },
): Trajectory => {
  const motive = choiceMotives[trajectory.plannedSessions % choiceMotives.length]?.[language] ?? ''
  const choice = { coachId, on: metOn, motive, comparisonId: null }
  return must(chooseCoach(trajectory, choice, { rank: null, barred: false, passed: [], weak: [] }, context))
}

/** What the proposals are made from: the organisation as it is today. */
export interface MatchingSetting {
  readonly rng: Rng
  readonly files: readonly Trajectory[]
  readonly coaches: readonly Coach[]
  readonly people: ReadonlyMap<Id, Person>
  readonly policies: readonly Policy[]
  readonly today: IsoDate
  readonly language: Language
}

/** How far the matching of a trajectory has come. The first three show one each, the rest follow in turn. */
const progress = ['chosen', 'met', 'proposed'] as const

function wishesOf(kind: QuestionKind, language: Language): MatchWishes {
  const { specialism, place, online } = matchWishes[kind]
  return { specialism: specialism[language], language: wishedLanguage[language], place, online }
}

function proposals(setting: MatchingSetting, busy: readonly Trajectory[], bare: Trajectory, n: number): Trajectory {
  const { rng, people, policies, today, coaches, language } = setting
  const { decidedOn } = bare
  if (decidedOn === null || bare.coachId !== null) return bare
  const on = (days: number): CommandContext => {
    const date = addDays(decidedOn, days)
    return contextOn(date < today ? date : today, rng.id, operatorName)
  }
  const { questionKind } = bare
  const file = must(setMatchingWishes(bare, { questionKind, wishes: wishesOf(questionKind, language) }))
  const rules = rulesOf(file, policies)
  const personOf = (id: Id) => people.get(id)
  const matches = matchCoaches({
    trajectory: file,
    rules,
    norms: bundledNorms,
    coaches,
    personOf,
    trajectories: busy,
    today,
  })
  const proposed = matches.ranked.slice(0, n % 2 === 0 ? 3 : 2).reduce((trajectory, { coach }) => {
    const standing = standingOf(matches, coach.id)
    return standing === null ? trajectory : must(proposeCoach(trajectory, coach.id, standing, on(2)))
  }, file)
  const step = progress[n % progress.length]
  if (step === 'proposed') return proposed
  const met = proposed.matching.candidates.slice(0, step === 'met' ? 1 : 3).reduce((trajectory, { coachId }, index) => {
    const context = on(4 + index)
    return must(recordChemistry(trajectory, coachId, { on: context.today, minutes: 30, note: '' }, context))
  }, proposed)
  const first = met.matching.candidates[0]
  return step === 'met' || first === undefined ? met : must(recordCoacheeChoice(met, first.coachId))
}

/** Proposes coaches in the trajectories that wait for one, by the product's own ranking of today. */
export function withProposals(setting: MatchingSetting): readonly Trajectory[] {
  const busy = setting.files.filter(({ status }) => isIn(status, workingStatuses))
  let n = 0
  return setting.files.map((file) => (file.status === 'matching' ? proposals(setting, busy, file, n++) : file))
}
