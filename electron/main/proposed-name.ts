import type { DocumentFormat, MainRequest } from '#shared/ipc/main-contract.ts'
import type { Texts } from './texts.ts'

/** Every kind of document that a page may ask to save. */
export type SavedDocument = (MainRequest<'pdf:save'> | MainRequest<'document:save'>)['document']

const fileTexts = {
  policy: 'policyFile',
  'management-report': 'reportFile',
  'recovery-key': 'recoveryKeyFile',
  'employee-summary': 'summaryFile',
  'council-letter': 'letterFile',
  'decision-letter': 'decisionLetterFile',
  'final-report': 'finalReportFile',
  'meeting-preparation': 'preparationFile',
  agreement: 'agreementFile',
  'remind-list': 'remindFile',
  'due-dates': 'dueDatesFile',
  'coach-register': 'registerFile',
  'coach-comparison': 'comparisonFile',
  'import-rest': 'restFile',
} as const satisfies Record<SavedDocument, keyof Texts>

/** The proposed file name: kind of document and version or period, never a name of a person or organisation. */
export function proposedName(
  request: { readonly document: SavedDocument; readonly suffix: string },
  texts: Texts,
  ending: '.pdf' | `.${DocumentFormat}`,
): string {
  const base = texts[fileTexts[request.document]]
  return request.suffix === '' ? `${base}${ending}` : `${base} ${request.suffix}${ending}`
}
