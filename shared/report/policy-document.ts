import { fail, ok, type Result } from '../result.ts'
import type { CriteriaSet } from '../domain/criteria-set.ts'
import { informationItems, informationReaders } from '../domain/information-matrix.ts'
import type { HandlingOutcome, PolicyContribution } from '../domain/policy-contribution.ts'
import type { FormOfGuidance } from '../domain/policy-forms.ts'
import type { PolicyGoal } from '../domain/policy-goals.ts'
import type { PolicyParameters } from '../domain/policy-parameters.ts'
import {
  fillRichText,
  placeholderValues,
  type PlaceholderValues,
  unknownPlaceholders,
  type UnknownPlaceholder,
} from '../domain/policy-placeholders.ts'
import { roleLetters } from '../domain/policy-roles.ts'
import { partiesNotHeard } from '../domain/policy-support.ts'
import { isEmptyText } from '../domain/policy-versions.ts'
import type { Policy, PolicyStep, WorksCouncil } from '../domain/policy.ts'
import type { IsoDate, Language } from '../domain/primitives.ts'
import type { RichText } from '../domain/rich-text.ts'
import type { Settings } from '../domain/settings.ts'
import type { PolicyWords } from './policy-words.ts'

/** Who does what, in words. */
export interface RolesOnPaper {
  readonly roles: readonly string[]
  readonly phases: readonly {
    readonly name: string
    readonly tasks: readonly {
      readonly name: string
      readonly explanation: string
      readonly letters: readonly string[]
    }[]
  }[]
  readonly legend: readonly { readonly letter: string; readonly meaning: string }[]
}

/** Who gets what of a trajectory, in words. */
export interface InformationOnPaper {
  readonly readers: readonly string[]
  readonly items: readonly { readonly text: string; readonly note: string; readonly cells: readonly string[] }[]
  /** The words in the cells that occur, each explained once. */
  readonly legend: readonly { readonly label: string; readonly explanation: string }[]
}

/** What one party said and what was done with it. */
export interface SupportOnPaper {
  readonly party: PolicyContribution['party']
  readonly setting: string
  readonly on: IsoDate
  /** Number and title of the chapter; null: the policy as a whole, or a chapter that is not in the version. */
  readonly chapter: string | null
  readonly remark: string
  readonly handling: { readonly outcome: HandlingOutcome; readonly explanation: string } | null
}

/**
 * A version of the coaching policy with all its parts, ready to show or print. Holds no name of whoever took a step in
 * the program: the document goes to everybody.
 */
export interface PolicyDocument {
  readonly kind: 'policy'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly version: string
  readonly status: Policy['status']
  readonly adoption: { readonly on: IsoDate; readonly by: string; readonly reviewBy: IsoDate } | null
  readonly withdrawal: { readonly on: IsoDate; readonly reason: string } | null
  readonly worksCouncil: WorksCouncil
  /** The last time that each step which still counts was taken, oldest first. */
  readonly steps: readonly { readonly kind: PolicyStep['kind']; readonly on: IsoDate }[]
  readonly chapters: readonly { readonly id: string; readonly title: string; readonly body: RichText }[]
  readonly leftOut: readonly { readonly title: string; readonly reason: string }[]
  readonly goals: readonly (Omit<PolicyGoal, 'indicator'> & {
    readonly indicator: { readonly name: string; readonly unit: string }
  })[]
  readonly parameters: PolicyParameters
  /** Names of what the parameters name by id. */
  readonly allowedForms: readonly string[]
  readonly secondPairOfEyes: readonly string[]
  /** Those that are switched on. */
  readonly forms: readonly FormOfGuidance[]
  /** null: this version has none. */
  readonly roles: RolesOnPaper | null
  readonly information: InformationOnPaper
  readonly criteria: readonly CriteriaSet[]
  readonly support: readonly SupportOnPaper[]
  readonly notHeard: readonly PolicyContribution['party'][]
}

/** What a document is made with beside the version itself. */
export interface PolicySurroundings {
  readonly settings: Pick<Settings, 'organisation' | 'demo'>
  /** The criteria for coaches as they are now: printed with a version that is still open. */
  readonly criteria: readonly CriteriaSet[]
  readonly words: PolicyWords
}

/** Placeholders that cannot be filled stop the document: they are shown to the operator, never printed. */
export interface PolicyDocumentError {
  readonly code: 'placeholderUnknown'
  readonly unknown: readonly UnknownPlaceholder[]
}

/** Stands in an empty chapter, so that chapter numbers in the text keep pointing to the right place. */
const emptyChapter: Readonly<Record<'draft' | 'adopted', Readonly<Record<Language, string>>>> = {
  draft: { nl: 'Dit hoofdstuk is nog niet geschreven.', en: 'This chapter has not been written yet.' },
  adopted: {
    nl: 'Over dit onderwerp hebben we geen eigen afspraken gemaakt.',
    en: 'We have made no arrangements of our own on this subject.',
  },
}

const sentence = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** The chapters that count: a chapter that is left out is only named, with its reason. */
const inForceChapters = ({ chapters }: Policy) => chapters.filter(({ leftOut }) => leftOut === null)

/**
 * What the placeholders of a version say. An adopted version names the organisation as it was called on that day;
 * a draft calls its review date by name until there is one.
 */
export const policyValues = (policy: Policy, organisation: string): PlaceholderValues =>
  placeholderValues({
    language: policy.language,
    organisation: policy.adoption?.organisation ?? organisation,
    parameters: policy.parameters,
    forms: policy.forms,
    reviewBy: policy.adoption?.reviewBy ?? null,
  })

/** Steps that a version taken back to the drawing table has to take again. */
const undoneByTakingBack: readonly PolicyStep['kind'][] = ['councilAsked', 'councilConsented', 'councilWithheld']

/** The road that a version has gone, without its detours: of each step the last time, as long as it still counts. */
export function stepsThatCount(history: readonly PolicyStep[]): PolicyDocument['steps'] {
  const lastTakenBack = history.findLastIndex(({ kind }) => kind === 'takenBack')
  return history
    .filter(({ kind }, at) => {
      if (kind === 'takenBack' || (at < lastTakenBack && undoneByTakingBack.includes(kind))) return false
      return !history.slice(at + 1).some((later) => later.kind === kind)
    })
    .map(({ kind, on }) => ({ kind, on }))
}

function rolesOnPaper({ roles: { roles, tasks } }: Policy, words: PolicyWords): RolesOnPaper | null {
  if (roles.length === 0 || tasks.length === 0) return null
  const phases = [...new Set(tasks.map(({ phase }) => phase))]
  return {
    roles: roles.map(({ name }) => name),
    phases: phases.map((phase) => ({
      name: words.taskPhase(phase),
      tasks: tasks
        .filter((task) => task.phase === phase)
        .map(({ name, explanation, letters }) => ({
          name,
          explanation,
          letters: roles.map(({ id }) => letters[id] ?? '-').map((letter) => (letter === '-' ? '–' : letter)),
        })),
    })),
    legend: roleLetters.map((letter) => ({ letter: letter === '-' ? '–' : letter, meaning: words.roleLetter(letter) })),
  }
}

function informationOnPaper({ informationMatrix, parameters }: Policy, words: PolicyWords): InformationOnPaper {
  const codes = informationItems.flatMap((item) => informationReaders.map((reader) => informationMatrix[item][reader]))
  const wordOf = (code: (typeof codes)[number]) => words.informationCode(code, parameters.minimumGroup)
  return {
    readers: informationReaders.map(words.informationReader),
    items: informationItems.map((item) => {
      const { text, note } = words.informationItem(item)
      return {
        text,
        note: note ?? '',
        cells: informationReaders.map((reader) => wordOf(informationMatrix[item][reader]).label),
      }
    }),
    legend: [...new Set(codes)].map(wordOf),
  }
}

function supportOnPaper(policy: Policy): readonly SupportOnPaper[] {
  const chapters = inForceChapters(policy)
  const chapterOf = (id: string | null): string | null => {
    const at = chapters.findIndex((chapter) => chapter.id === id)
    return at < 0 ? null : `${at + 1}. ${chapters[at]?.title ?? ''}`
  }
  return policy.contributions
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ party, setting, on, chapterId, remark, handling }) => ({
      party,
      setting,
      on,
      chapter: chapterOf(chapterId),
      remark,
      handling: handling === null ? null : { outcome: handling.outcome, explanation: handling.explanation },
    }))
}

/** What of a version is read after its chapters. */
function partsOf(policy: Policy, { criteria, words }: PolicySurroundings) {
  const { forms, parameters } = policy
  return {
    goals: policy.goals.map((goal) => ({ ...goal, indicator: words.indicators[goal.indicator] })),
    parameters,
    allowedForms: parameters.allowedForms.map((id) => forms.find((form) => form.id === id)?.name ?? id),
    secondPairOfEyes: parameters.secondPairOfEyes.map(words.misusePattern),
    forms: forms.filter(({ active }) => active),
    roles: rolesOnPaper(policy, words),
    information: informationOnPaper(policy, words),
    criteria: policy.adoption?.criteria ?? criteria,
    support: supportOnPaper(policy),
    notHeard: policy.contributions.length === 0 ? [] : partiesNotHeard(policy.contributions),
  }
}

/**
 * A version of the policy, ready to show or print, in the language it is written in.
 */
export function policyDocument(
  policy: Policy,
  surroundings: PolicySurroundings,
): Result<PolicyDocument, PolicyDocumentError> {
  const { settings } = surroundings
  const values = policyValues(policy, settings.organisation)
  const unknown = unknownPlaceholders(inForceChapters(policy), values)
  if (unknown.length > 0) return fail({ code: 'placeholderUnknown', unknown })
  const { adoption, withdrawal, language } = policy
  const nothingYet = sentence(emptyChapter[adoption === null ? 'draft' : 'adopted'][language])
  return ok({
    kind: 'policy',
    language,
    organisation: adoption?.organisation ?? settings.organisation,
    demo: settings.demo,
    version: policy.version,
    status: policy.status,
    adoption: adoption === null ? null : { on: adoption.on, by: adoption.by, reviewBy: adoption.reviewBy },
    withdrawal: withdrawal === null ? null : { on: withdrawal.on, reason: withdrawal.reason },
    worksCouncil: policy.worksCouncil,
    steps: stepsThatCount(policy.history),
    chapters: inForceChapters(policy).map(({ id, title, body }) => ({
      id,
      title,
      body: isEmptyText(body) ? nothingYet : fillRichText(body, values),
    })),
    leftOut: policy.chapters.flatMap(({ title, leftOut }) => (leftOut === null ? [] : [{ title, reason: leftOut }])),
    ...partsOf(policy, surroundings),
  })
}
