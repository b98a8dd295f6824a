import type { Policy } from '#shared/domain/policy.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { employeeSummary } from '#shared/report/employee-summary.ts'
import { policyDocument, type PolicyDocument } from '#shared/report/policy-document.ts'
import { useRows } from '#renderer/data/live.ts'
import { saveDocument } from '#renderer/data/save-document.ts'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'
import { summaryPreset } from '#resources/presets/employee-summary.ts'
import { policyWords } from '#resources/presets/policy-words.ts'
import { chapterNumber } from './policy-parts.ts'

/** What a version can be saved as. */
export const exportKinds = ['policyPdf', 'policyDocx', 'summaryPdf', 'summaryDocx'] as const
export type ExportKind = (typeof exportKinds)[number]

/** Saves a version in one of its kinds. Each tells its own outcome. */
export function usePolicyExports(policy: Policy): (kind: ExportKind) => Promise<void> {
  const t = useT('policyOutput')
  const formats = useFormats()
  const told = useSavedMessage()
  const criteria = useRows('criteriaSets')

  const build = (settings: Settings): PolicyDocument | null => {
    const built = policyDocument(policy, {
      settings,
      criteria: (criteria ?? []).flatMap(({ doc }) => (doc.replacedOn === null ? [doc] : [])),
      words: policyWords(policy.language),
    })
    if (built.ok) return built.value
    const numbers = [...new Set(built.error.unknown.map(({ chapterId }) => chapterNumber(policy, chapterId) ?? '–'))]
    const chapters = formats.list(numbers.map((number) => t('chapter', { number })))
    notify({ kind: 'warning', message: t('placeholders', { chapters }) })
    return null
  }

  return async (kind) => {
    const { settings } = useSession.getState()
    if (settings === null) return
    const { version: suffix, language } = policy
    if (kind === 'summaryPdf') {
      told.pdf(await savePdf(employeeSummary(policy, settings, summaryPreset), suffix))
      return
    }
    if (kind === 'summaryDocx') {
      const summary = employeeSummary(policy, settings, summaryPreset)
      const order = { format: 'docx', document: 'employee-summary', suffix, language } as const
      told.document(
        // Loaded on first use: most sessions make no document for an office program.
        await saveDocument(order, async () =>
          (await import('#renderer/print/docx/summary-docx.ts')).summaryDocx(summary),
        ),
      )
      return
    }
    const document = build(settings)
    if (document === null) return
    if (kind === 'policyPdf') {
      told.pdf(await savePdf(document, suffix))
      return
    }
    const order = { format: 'docx', document: 'policy', suffix, language } as const
    told.document(
      await saveDocument(order, async () => (await import('#renderer/print/docx/policy-docx.ts')).policyDocx(document)),
    )
  }
}
