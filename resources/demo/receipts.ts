import { addDays } from '#shared/domain/iso-date.ts'
import type { PolicyReceipt } from '#shared/domain/policy-receipt.ts'
import type { AdoptedPolicy } from '#shared/domain/policy.ts'
import type { IsoDate, Language, LocalText } from '#shared/domain/primitives.ts'
import { registerReceipts } from '#shared/domain/receipt-commands.ts'
import { operatorName } from './organisation.ts'
import type { Rng } from './random.ts'
import { contextOn, must } from './steps.ts'

const council: LocalText = { nl: 'Ondernemingsraad', en: 'Works council' }
const councilNote: LocalText = {
  nl: 'Met de brief waarin staat wat er met de opmerkingen is gedaan.',
  en: 'With the letter that says what was done with the remarks.',
}
const meetingNote: LocalText = {
  nl: 'Toegelicht in het werkoverleg, met de samenvatting van één bladzijde.',
  en: 'Explained in the team meeting, with the one-page summary.',
}

/** How far the version in force has been made known: most departments, some confirmed, a few still to come. */
export function createReceipts(
  rng: Rng,
  policy: AdoptedPolicy,
  departments: readonly string[],
  today: IsoDate,
  language: Language,
): readonly PolicyReceipt[] {
  const register = (
    names: readonly string[],
    after: number,
    confirmedAfter: number | null,
    way: PolicyReceipt['way'],
    people: number | null,
    note: LocalText | null,
  ) => {
    // prettier-ignore
    const day = (days: number): IsoDate => {
      const date = addDays(policy.adoption.on, days)
      return date > today ? today : date
    }
    const input = { on: day(after), way, people, confirmedOn: confirmedAfter === null ? null : day(confirmedAfter), note: note?.[language] ?? '' } // prettier-ignore
    return must(registerReceipts(names, input, policy, [], contextOn(today, rng.id, operatorName)))
  }
  // The two smallest departments come last, and have not been visited yet.
  const reached = departments.slice(0, -2)
  const half = Math.ceil(reached.length / 2)
  return [
    ...register([council[language]], 2, 9, 'email', 9, councilNote),
    ...register(reached.slice(0, half), 14, 35, 'meeting', null, meetingNote),
    ...register(reached.slice(half), 28, null, 'email', null, null),
  ]
}
