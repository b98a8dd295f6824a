import {
  type DiscussionParty,
  discussionParties,
  type HandlingOutcome,
  type PolicyContribution,
} from './policy-contribution.ts'
import type { IsoDate } from './primitives.ts'

/** Whether something was said that nobody has decided about yet. A party without remarks needs no answer. */
export const isOpenRemark = ({ remark, handling }: PolicyContribution): boolean => remark !== '' && handling === null

/** Remarks that still wait for an answer, in the order in which they were recorded. */
export const openRemarks = (contributions: readonly PolicyContribution[]): readonly PolicyContribution[] =>
  contributions.filter(isOpenRemark)

/** How one party was heard, and what came of what it said. */
export interface PartySupport {
  readonly party: DiscussionParty
  /** Remarks made in one setting on one day are one conversation. */
  readonly conversations: number
  /** When the party was last heard; null: not heard. */
  readonly lastOn: IsoDate | null
  readonly remarks: number
  readonly outcomes: Readonly<Record<HandlingOutcome, number>>
  /** Remarks without an answer. */
  readonly open: number
}

const conversationOf = ({ on, setting }: PolicyContribution): string => `${on} ${setting.trim().toLowerCase()}`

function supportOf(party: DiscussionParty, all: readonly PolicyContribution[]): PartySupport {
  const own = all.filter((contribution) => contribution.party === party)
  const count = (outcome: HandlingOutcome) => own.filter(({ handling }) => handling?.outcome === outcome).length
  return {
    party,
    conversations: new Set(own.map(conversationOf)).size,
    lastOn: own.reduce<IsoDate | null>((last, { on }) => (last === null || on > last ? on : last), null),
    remarks: own.filter(({ remark }) => remark !== '').length,
    outcomes: {
      adopted: count('adopted'),
      partly: count('partly'),
      notAdopted: count('notAdopted'),
      noted: count('noted'),
    },
    open: openRemarks(own).length,
  }
}

/** What makes "a shared vision" visible: every party, heard or not. */
export const supportByParty = (contributions: readonly PolicyContribution[]): readonly PartySupport[] =>
  discussionParties.map((party) => supportOf(party, contributions))

/** Parties whose voice is missing. */
export const partiesNotHeard = (contributions: readonly PolicyContribution[]): readonly DiscussionParty[] =>
  discussionParties.filter((party) => !contributions.some((contribution) => contribution.party === party))
