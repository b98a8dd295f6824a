import type { Language, LocalText } from '#shared/domain/primitives.ts'
import { namePlaceholders } from '#shared/domain/policy-placeholders.ts'
import { policyChapterIds, type PresetChapterId } from '#shared/domain/policy.ts'
import type { ProposedTexts } from '#shared/domain/chapter-commands.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import chapters from './policy-chapters.json' with { type: 'json' }

/** A paragraph or a list of a proposed text. */
export type ProposalBlock = LocalText | { readonly list: readonly LocalText[] }

/** What helps an operator to write one chapter. Written for this product; checked by `policy-chapters.schema.ts` in the tests. */
export interface PolicyChapterPreset {
  readonly id: PresetChapterId
  readonly title: LocalText
  /** Why a policy needs this chapter: one sentence. */
  readonly why: LocalText
  readonly questions: readonly LocalText[]
  /** A complete text to start from, with placeholders by id. */
  readonly proposal: readonly ProposalBlock[]
  /** What the proposal leaves to the organisation. */
  readonly mustDecide: readonly LocalText[]
  /** False: may stay empty at adoption. */
  readonly required: boolean
}

function presetOf(id: PresetChapterId): PolicyChapterPreset {
  const found = chapters.find((chapter) => chapter.id === id)
  if (found === undefined) throw new Error(`policy-chapters.json has no chapter ${id}`)
  return { ...found, id }
}

/** The seventeen chapters, in the order of the policy. */
export const policyChapterPresets: readonly PolicyChapterPreset[] = policyChapterIds.map(presetOf)

const byId: ReadonlyMap<string, PolicyChapterPreset> = new Map(policyChapterPresets.map((p) => [p.id, p]))

/** The help for one chapter; null for an organisation's own. */
export const policyChapterPreset = (id: string): PolicyChapterPreset | null => byId.get(id) ?? null

/** One value per chapter. Written out, so that the compiler sees that no chapter is missing. */
function forEachChapter<Value>(
  value: (preset: PolicyChapterPreset) => Value,
): Readonly<Record<PresetChapterId, Value>> {
  const of = (id: PresetChapterId) => value(presetOf(id))
  return {
    'reason-and-vision': of('reason-and-vision'),
    'concepts-and-forms': of('concepts-and-forms'),
    'purpose-and-contribution': of('purpose-and-contribution'),
    'target-groups': of('target-groups'),
    'when-and-when-not': of('when-and-when-not'),
    roles: of('roles'),
    'internal-or-external': of('internal-or-external'),
    'quality-and-selection': of('quality-and-selection'),
    procedure: of('procedure'),
    'contract-and-three-way-meeting': of('contract-and-three-way-meeting'),
    'goals-and-measuring': of('goals-and-measuring'),
    'confidentiality-and-privacy': of('confidentiality-and-privacy'),
    'skills-and-hats': of('skills-and-hats'),
    'evaluation-and-reporting': of('evaluation-and-reporting'),
    'budget-rates-tax': of('budget-rates-tax'),
    'complaints-and-disputes': of('complaints-and-disputes'),
    'participation-adoption-review': of('participation-adoption-review'),
  }
}

/** Chapter titles in the language of a policy, for its document. */
export const policyChapterTitles = (language: Language): Readonly<Record<PresetChapterId, string>> =>
  forEachChapter((preset) => preset.title[language])

type Block = RichText['content'][number]

/** The proposed text of one chapter as rich text, with its placeholders called as that language calls them. */
export function proposedText(preset: PolicyChapterPreset, language: Language): RichText {
  const paragraph = (text: LocalText) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: namePlaceholders(text[language], language) }],
  })
  const block = (part: ProposalBlock): Block =>
    'list' in part
      ? {
          type: 'bulletList',
          content: part.list.map((item) => ({ type: 'listItem' as const, content: [paragraph(item)] })),
        }
      : paragraph(part)
  return { type: 'doc', content: preset.proposal.map(block) }
}

/** The proposed texts of all chapters, for `fillEmptyChapters`. */
export const proposedTexts = (language: Language): ProposedTexts =>
  forEachChapter((preset) => proposedText(preset, language))
