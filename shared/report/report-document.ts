import type { PolicyChapterId } from '../domain/policy.ts'
import type { IsoDate, Language } from '../domain/primitives.ts'
import type { RichText } from '../domain/rich-text.ts'

/** A figure that may be printed, or the fact that it may not. `hidden` never says how large the group was. */
export type Cell =
  | { readonly kind: 'value'; readonly value: number }
  /** Below the minimum group, or hidden so that another hidden cell cannot be computed. */
  | { readonly kind: 'hidden' }
  /** Nothing to compute from: zero records. */
  | { readonly kind: 'empty' }

/** The coaching policy, ready to show or print. */
export interface PolicyDocument {
  readonly kind: 'policy'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly version: string
  readonly adoption: { readonly on: IsoDate; readonly by: string; readonly reviewBy: IsoDate } | null
  readonly chapters: readonly { readonly id: PolicyChapterId; readonly title: string; readonly body: RichText }[]
}

/** Everything a page needs to print. Plain data, already anonymised. */
export type PrintJob = PolicyDocument
