import type { FormOfGuidance } from './policy-forms.ts'
import { parameterWords } from './policy-parameter-words.ts'
import type { PolicyParameters } from './policy-parameters.ts'
import type { PolicyChapter } from './policy.ts'
import type { IsoDate, Language } from './primitives.ts'
import { type BlockNode, type InlineNode, plainText, type RichText } from './rich-text.ts'

/** What a chapter may leave to be filled in. */
export const placeholderIds = [
  'organisation',
  'reviewDate',
  'minimumGroup',
  'maxSessions',
  'followUpMonths',
  'decisionDays',
  'retentionMonths',
  'rejectedMonths',
  'afterEmploymentMonths',
  'allowedForms',
  'goalException',
  'threeWayMeetings',
  'evaluationMoments',
  'evaluators',
  'parallelTrajectories',
  'levelWorkQuestion',
  'levelLeadership',
  'levelCareer',
  'levelExecutive',
  'budgetPerTrajectory',
  'budgetPerYear',
] as const
export type PlaceholderId = (typeof placeholderIds)[number]

/** How a placeholder is written in a text, between `{{` and `}}`. Both languages are understood in every text. */
export const placeholderNames: Readonly<Record<Language, Readonly<Record<PlaceholderId, string>>>> = {
  nl: {
    organisation: 'organisatie',
    reviewDate: 'herijkingsdatum',
    minimumGroup: 'kleinste groep',
    maxSessions: 'meeste gesprekken',
    followUpMonths: 'maanden tot nazorg',
    decisionDays: 'werkdagen tot besluit',
    retentionMonths: 'maanden bewaren',
    rejectedMonths: 'maanden bewaren na afwijzing',
    afterEmploymentMonths: 'maanden bewaren na uit dienst',
    allowedForms: 'toegestane vormen',
    goalException: 'uitzondering op doelen',
    threeWayMeetings: 'driehoeksgesprekken',
    evaluationMoments: 'evaluatiemomenten',
    evaluators: 'wie evalueert',
    parallelTrajectories: 'trajecten per interne coach',
    levelWorkQuestion: 'niveau werkvraag',
    levelLeadership: 'niveau leiderschap',
    levelCareer: 'niveau loopbaan',
    levelExecutive: 'niveau directie',
    budgetPerTrajectory: 'bedrag per traject',
    budgetPerYear: 'budget per jaar',
  },
  en: {
    organisation: 'organisation',
    reviewDate: 'review date',
    minimumGroup: 'smallest group',
    maxSessions: 'most sessions',
    followUpMonths: 'months to follow-up',
    decisionDays: 'working days to decision',
    retentionMonths: 'months kept',
    rejectedMonths: 'months kept after rejection',
    afterEmploymentMonths: 'months kept after employment',
    allowedForms: 'allowed forms',
    goalException: 'exception to goals',
    threeWayMeetings: 'three-way meetings',
    evaluationMoments: 'evaluation moments',
    evaluators: 'who evaluates',
    parallelTrajectories: 'trajectories per internal coach',
    levelWorkQuestion: 'level work question',
    levelLeadership: 'level leadership',
    levelCareer: 'level career',
    levelExecutive: 'level board',
    budgetPerTrajectory: 'amount per trajectory',
    budgetPerYear: 'budget per year',
  },
}

export type PlaceholderValues = Readonly<Record<PlaceholderId, string>>

/** A placeholder that nothing is known for: to be shown to the operator, never to be printed. */
export interface UnknownPlaceholder {
  readonly chapterId: string
  /** As the operator typed it, without the braces. */
  readonly name: string
}

/** Unmatched braces count too: half a placeholder must not be printed either. */
const TOKEN = /\{\{([^{}]{0,80})\}\}/g
const LEFTOVER = /\{\{([^{}\n]{0,80})(?:\}\})?|\}\}/g

const idByName: ReadonlyMap<string, PlaceholderId> = new Map(
  placeholderIds.flatMap((id): [string, PlaceholderId][] => [
    [id.toLowerCase(), id],
    [placeholderNames.nl[id], id],
    [placeholderNames.en[id], id],
  ]),
)

/** Recognises a placeholder by its id or its name in either language; null when it is unknown. */
export const placeholderId = (name: string): PlaceholderId | null =>
  idByName.get(name.trim().replace(/\s+/g, ' ').toLowerCase()) ?? null

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** A date in full, in the language of the policy's text (23 november 2026). */
function fullDate(date: IsoDate, language: Language): string {
  const month = monthNames[language][Number(date.slice(5, 7)) - 1] ?? date.slice(5, 7)
  return `${Number(date.slice(8))} ${month} ${date.slice(0, 4)}`
}

/** While the date is not decided, the sentence reads on with its name: "Uiterlijk op de herijkingsdatum …". */
const undecidedReviewDate: Readonly<Record<Language, string>> = { nl: 'de herijkingsdatum', en: 'the review date' }

/** The value of every placeholder for one version of the policy. */
export function placeholderValues(from: {
  readonly language: Language
  readonly organisation: string
  readonly parameters: PolicyParameters
  /** The forms of the version, for the names of those that are allowed. */
  readonly forms: readonly Pick<FormOfGuidance, 'id' | 'name'>[]
  /** null while the version is a draft. */
  readonly reviewBy: IsoDate | null
}): PlaceholderValues {
  return {
    organisation: from.organisation,
    reviewDate: from.reviewBy === null ? undecidedReviewDate[from.language] : fullDate(from.reviewBy, from.language),
    ...parameterWords(from.parameters, from.forms, from.language),
  }
}

/** Writes every known placeholder of a text as its value. Unknown ones stay as they are. */
export const fillText = (text: string, values: PlaceholderValues): string =>
  text.replace(TOKEN, (token, name: string) => {
    const id = placeholderId(name)
    return id === null ? token : values[id]
  })

/** Writes placeholders as they are called in `language`: `{{maxSessions}}` becomes `{{meeste gesprekken}}`. */
export const namePlaceholders = (text: string, language: Language): string =>
  text.replace(TOKEN, (token, name: string) => {
    const id = placeholderId(name)
    return id === null ? token : `{{${placeholderNames[language][id]}}}`
  })

type Change = (text: string) => string

const mapInline = (nodes: readonly InlineNode[], change: Change): readonly InlineNode[] =>
  nodes.map((node) => (node.type === 'text' ? { ...node, text: change(node.text) } : node))

function mapBlock<Node extends BlockNode>(node: Node, change: Change): Node
function mapBlock(node: BlockNode, change: Change): BlockNode {
  if (node.type === 'paragraph' || node.type === 'heading') {
    return node.content === undefined ? node : { ...node, content: mapInline(node.content, change) }
  }
  return {
    ...node,
    content: node.content.map((item) => ({ ...item, content: item.content.map((part) => mapBlock(part, change)) })),
  }
}

/** A chapter with every known placeholder filled. */
export const fillRichText = (body: RichText, values: PlaceholderValues): RichText => ({
  ...body,
  content: body.content.map((block) => mapBlock(block, (text) => fillText(text, values))),
})

/** The placeholders a text uses, each once, in order of appearance. */
export function usedPlaceholders(body: RichText): readonly PlaceholderId[] {
  const ids = [...plainText(body).matchAll(TOKEN)].map((match) => placeholderId(match[1] ?? ''))
  return [...new Set(ids)].filter((id) => id !== null)
}

/**
 * What looks like a placeholder but cannot be filled: a misspelt name, braces without a partner, or a name that
 * changes to bold halfway. Found in the filled text, so that it is exactly what would have been printed.
 */
export function unknownPlaceholders(
  chapters: readonly Pick<PolicyChapter, 'id' | 'body'>[],
  values: PlaceholderValues,
): readonly UnknownPlaceholder[] {
  return chapters.flatMap(({ id: chapterId, body }) => {
    const names = [...plainText(fillRichText(body, values)).matchAll(LEFTOVER)].map(
      (match) => match[1]?.trim() || match[0],
    )
    return [...new Set(names)].map((name) => ({ chapterId, name }))
  })
}
