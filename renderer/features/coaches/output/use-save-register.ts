import type { Coach } from '#shared/domain/coach.ts'
import { coachRegister, type RegisterOrder, selectedCoaches } from '#shared/report/coach-register.ts'
import { coachTable } from '#shared/report/coach-table.ts'
import { tableCsv } from '#shared/report/table-csv.ts'
import { saveDocument } from '#renderer/data/save-document.ts'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'

/** What the register can be saved as. */
export const registerFormats = ['pdf', 'xlsx', 'csv'] as const
export type RegisterFormat = (typeof registerFormats)[number]

/** Saves the register and tells how it went; the answer is whether the file is there. */
export function useSaveRegister(): (
  coaches: readonly Coach[],
  order: RegisterOrder,
  format: RegisterFormat,
) => Promise<boolean> {
  const t = useT('coachOutput')
  const told = useSavedMessage((fileName) => t('saved', { fileName }))
  return async (coaches, order, format) => {
    const { settings } = useSession.getState()
    if (settings === null) return false
    const { on: suffix, language } = order
    if (format === 'pdf') return told.pdf(await savePdf(coachRegister(coaches, order, settings), suffix))
    const table = coachTable({ ...order, coaches: selectedCoaches(coaches, order) })
    const make = async () =>
      format === 'csv'
        ? tableCsv(table)
        : // Loaded on first use: most sessions make no workbook.
          (await import('#renderer/print/table/table-xlsx.ts')).tableXlsx(table)
    return told.document(await saveDocument({ format, document: 'coach-register', suffix, language }, make))
  }
}
