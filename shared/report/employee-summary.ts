import { defaultInformationMatrix, informationItems } from '../domain/information-matrix.ts'
import type { Policy } from '../domain/policy.ts'
import type { IsoDate, Language, LocalText } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'
import { policyValues } from './policy-document.ts'

/** One page for everybody who works here: what coaching is, for whom, and how one gets it. */
export interface EmployeeSummary {
  readonly kind: 'employee-summary'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly version: string
  /** null: the version has not been adopted. */
  readonly adoptedOn: IsoDate | null
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
}

/** When a sentence holds: what it says follows from the rules of the version. */
export const summaryConditions = [
  'goalsRequired',
  'freeSpaceAllowed',
  'lookedBack',
  'informationAsProposed',
  'informationOfOurOwn',
] as const
export type SummaryCondition = (typeof summaryConditions)[number]

interface Amount {
  readonly one: LocalText
  readonly other: LocalText
}

/** The summary as the product words it: `resources/presets/employee-summary.json`. */
export interface SummaryPreset {
  readonly title: LocalText
  readonly and: LocalText
  readonly units: Readonly<Record<'sessions' | 'workingDays' | 'months' | 'monthsLater', Amount>>
  readonly moments: Readonly<Record<'mid' | 'end', LocalText>>
  readonly sections: readonly {
    readonly heading: LocalText
    readonly sentences: readonly { readonly text: LocalText; readonly when: SummaryCondition | null }[]
  }[]
}

/** Whether managers and HR get of a trajectory what the product proposes: then the summary can say what that is. */
const informationAsProposed = ({ informationMatrix }: Policy): boolean =>
  informationItems.every(
    (item) =>
      informationMatrix[item].manager === defaultInformationMatrix[item].manager &&
      informationMatrix[item].hr === defaultInformationMatrix[item].hr,
  )

/** When the three look at what has changed, in words: by meeting or by evaluation. */
function lookingBack({ parameters }: Policy, preset: SummaryPreset, language: Language): readonly string[] {
  const { threeWayMeetings, evaluations, followUpMonths } = parameters
  const later = preset.units.monthsLater[followUpMonths === 1 ? 'one' : 'other'][language]
  return [
    ...(threeWayMeetings.mid || evaluations.mid.length > 0 ? [preset.moments.mid[language]] : []),
    ...(threeWayMeetings.end || evaluations.end.length > 0 ? [preset.moments.end[language]] : []),
    ...(evaluations.followUp.length > 0 ? [later.replace('{{count}}', String(followUpMonths))] : []),
  ]
}

const listed = (items: readonly string[], and: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`

/** The summary of one version, with its own figures. Sentences that do not hold under its rules are not in it. */
export function employeeSummary(
  policy: Policy,
  settings: Pick<Settings, 'organisation' | 'demo'>,
  preset: SummaryPreset,
): EmployeeSummary {
  const { language, parameters } = policy
  const moments = lookingBack(policy, preset, language)
  const amount = (unit: keyof SummaryPreset['units'], count: number) =>
    preset.units[unit][count === 1 ? 'one' : 'other'][language].replace('{{count}}', String(count))
  const { organisation, reviewDate, minimumGroup } = policyValues(policy, settings.organisation)
  const values: Readonly<Record<string, string>> = {
    organisation,
    reviewDate,
    minimumGroup,
    sessions: amount('sessions', parameters.maxSessions),
    workingDays: amount('workingDays', parameters.decisionDays),
    retention: amount('months', parameters.retention.fileMonths),
    moments: listed(moments, preset.and[language]),
  }
  const holds: Readonly<Record<SummaryCondition, boolean>> = {
    goalsRequired: parameters.goalGate === 'required',
    freeSpaceAllowed: parameters.goalGate === 'freeSpaceAllowed',
    lookedBack: moments.length > 0,
    informationAsProposed: informationAsProposed(policy),
    informationOfOurOwn: !informationAsProposed(policy),
  }
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (token, name: string) => values[name] ?? token)
  return {
    kind: 'employee-summary',
    language,
    organisation,
    demo: settings.demo,
    version: policy.version,
    adoptedOn: policy.adoption?.on ?? null,
    title: preset.title[language],
    sections: preset.sections.map(({ heading, sentences }) => ({
      heading: heading[language],
      text: sentences
        .filter(({ when }) => when === null || holds[when])
        .map(({ text }) => fill(text[language]))
        .join(' '),
    })),
  }
}
