import { fail, ok, type Result } from '../result.ts'
import type { Policy } from '../domain/policy.ts'
import {
  fillRichText,
  placeholderValues,
  type PlaceholderValues,
  unknownPlaceholders,
  type UnknownPlaceholder,
} from '../domain/policy-placeholders.ts'
import { isEmptyText } from '../domain/policy-versions.ts'
import type { Language } from '../domain/primitives.ts'
import type { RichText } from '../domain/rich-text.ts'
import type { Settings } from '../domain/settings.ts'
import type { PolicyDocument } from './report-document.ts'

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

/** The chapters that count: a chapter that is left out is not printed. */
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

/**
 * A version of the policy, ready to show or print, in the language it is written in.
 */
export function policyDocument(
  policy: Policy,
  settings: Pick<Settings, 'organisation' | 'demo'>,
): Result<PolicyDocument, PolicyDocumentError> {
  const values = policyValues(policy, settings.organisation)
  const unknown = unknownPlaceholders(inForceChapters(policy), values)
  if (unknown.length > 0) return fail({ code: 'placeholderUnknown', unknown })
  const { adoption } = policy
  return ok({
    kind: 'policy',
    language: policy.language,
    organisation: adoption?.organisation ?? settings.organisation,
    demo: settings.demo,
    version: policy.version,
    adoption: adoption === null ? null : { on: adoption.on, by: adoption.by, reviewBy: adoption.reviewBy },
    chapters: inForceChapters(policy).map(({ id, title, body }) => ({
      id,
      title,
      body: isEmptyText(body)
        ? sentence(emptyChapter[adoption === null ? 'draft' : 'adopted'][policy.language])
        : fillRichText(body, values),
    })),
  })
}
