import type { InformationCode, InformationItem, InformationReader } from '../domain/information-matrix.ts'
import type { IndicatorId } from '../domain/policy-goals.ts'
import type { PolicyParameters } from '../domain/policy-parameters.ts'
import type { RoleLetter, TaskPhase } from '../domain/policy-roles.ts'

/**
 * What the product calls the things that a policy names by their id, in the language of the policy. A document carries
 * the words themselves: it is laid out where no preset can be read, and an office program knows none.
 */
export interface PolicyWords {
  readonly indicators: Readonly<Record<IndicatorId, { readonly name: string; readonly unit: string }>>
  readonly misusePattern: (id: PolicyParameters['secondPairOfEyes'][number]) => string
  readonly roleLetter: (letter: RoleLetter) => string
  readonly taskPhase: (phase: TaskPhase) => string
  readonly informationItem: (item: InformationItem) => { readonly text: string; readonly note: string | null }
  readonly informationReader: (reader: InformationReader) => string
  /** The word in a cell and the sentence behind it, with the smallest group filled in. */
  readonly informationCode: (
    code: InformationCode,
    minimumGroup: number,
  ) => { readonly label: string; readonly explanation: string }
}
