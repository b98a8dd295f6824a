import { useMemo } from 'react'
import type { AtCell } from '#shared/import/coach/coach-draft.ts'
import { type CoachImportId, coachImportTable } from '#shared/import/coach/coach-import-table.ts'
import type { PlannedRow, RowOutcome, RowProblem, RowWarning } from '#shared/import/coach/coach-plan.ts'
import { type CellKind, type ReadValue, UNKNOWN } from '#shared/import/import-table.ts'
import type { Mapping } from '#shared/import/mapping.ts'
import { cellText } from '#shared/import/plain-text.ts'
import { yesNoWords } from '#shared/report/coach-table.ts'
import { type Formats, useFormats } from '#renderer/i18n/format.ts'
import { type Translate, useLanguage, useT } from '#renderer/i18n/use-t.ts'

type T = Translate<'coachImport'>
type Double = Extract<RowOutcome, { kind: 'double' }>

/** The sentences of an import. */
export interface ImportText {
  readonly column: (id: CoachImportId) => string
  /** What a cell was read as, as the register will show it. */
  readonly value: (id: CoachImportId, value: ReadValue) => string
  /** @param text what stands in the cell */
  readonly problem: (problem: RowProblem, text: string) => string
  readonly warning: (warning: RowWarning) => string
  /** Everything there is to say about a row, each with its column. */
  readonly remarks: (row: PlannedRow) => readonly string[]
}

/** What stands in the file in the cell of a row that became a column. */
export function textInFile(row: PlannedRow, column: CoachImportId, mapping: Mapping<CoachImportId>): string {
  const at = mapping.indexOf(column)
  return at < 0 ? '' : cellText(row.read.cells[at] ?? null)
}

/** The sentences about rows of a file whose columns became this. */
export function useImportText(mapping: Mapping<CoachImportId>): ImportText {
  const t = useT('coachImport')
  const formats = useFormats()
  const language = useLanguage()
  return useMemo(() => {
    const columns = new Map(coachImportTable.columns.map((column) => [column.id, column]))
    const column = (id: CoachImportId) => columns.get(id)?.label[language] ?? id
    const choices = (kind: CellKind | undefined) =>
      kind?.kind === 'choice' || kind?.kind === 'choices' ? kind.options : []
    const labelOf = (id: CoachImportId, value: string) =>
      choices(columns.get(id)?.cell).find((option) => option.value === value)?.label[language] ??
      (value.startsWith(UNKNOWN) ? value.slice(UNKNOWN.length) : value)
    const value = (id: CoachImportId, read: ReadValue): string => {
      const kind = columns.get(id)?.cell.kind
      if (typeof read === 'boolean') return yesNoWords[read ? 'yes' : 'no'][language]
      if (typeof read === 'number') return kind === 'money' ? formats.money(read) : String(read)
      if (typeof read === 'string') return kind === 'date' ? formats.date(read) : labelOf(id, read)
      return read.map((each) => labelOf(id, each)).join('; ')
    }
    const problem = (found: RowProblem, text: string) => problemText(t, formats, language, found, text)
    const warning = (found: RowWarning) => warningText(t, found)
    const at = ({ column: id }: AtCell<unknown>, text: string) => t('problem.at', { column: column(id), text })
    const remarks = (row: PlannedRow): readonly string[] => [
      ...row.problems.map((each) => at(each, problem(each.finding, textInFile(row, each.column, mapping)))),
      ...(row.outcome.kind === 'double' ? doubleText(t, formats, column, row.outcome) : []),
      ...row.warnings.map((each) => at(each, warning(each.finding))),
    ]
    return { column, value, problem, warning, remarks }
  }, [t, formats, language, mapping])
}

function problemText(t: T, formats: Formats, language: 'nl' | 'en', problem: RowProblem, text: string): string {
  switch (problem.code) {
    case 'outOfRange': {
      const { minimum, maximum } = problem
      return t('problem.outOfRange', { text, minimum: String(minimum), maximum: String(maximum) })
    }
    case 'amountTooHigh':
      return t('problem.amountTooHigh', { text, maximum: formats.money(problem.maximumCents) })
    case 'notAnOption':
      return t('problem.notAnOption', { text, options: problem.options.map(({ label }) => label[language]).join(', ') })
    case 'tooLong':
      return t('problem.tooLong', { length: problem.length, limit: problem.limit })
    case 'tooMany':
      return t('problem.tooMany', { count: problem.count, limit: problem.limit })
    case 'nameTooLong':
      return t('problem.nameTooLong', { limit: problem.limit })
    case 'severalInRegister':
      return t('problem.severalInRegister', { count: problem.count })
    case 'nameMissing':
    case 'endsBeforeStart':
    case 'inFuture':
    case 'notValid':
      return t(`problem.${problem.code}`)
    default:
      return t(`problem.${problem.code}`, { text })
  }
}

function warningText(t: T, warning: RowWarning): string {
  switch (warning.code) {
    case 'bodyUnknown':
    case 'levelUnknown':
      return t(`warning.${warning.code}`, { text: warning.text })
    case 'sameName':
      return warning.line === null
        ? t('warning.sameNameRegister')
        : t('warning.sameNameFile', { line: String(warning.line) })
    default:
      return t(`warning.${warning.code}`)
  }
}

/** Whose double it is, and what comes of it. */
function doubleText(
  t: T,
  formats: Formats,
  column: (id: CoachImportId) => string,
  { line, filled, kept }: Double,
): readonly string[] {
  const names = (ids: readonly CoachImportId[]) => formats.list(ids.map(column))
  const where = line === null ? t('double.register') : t('double.file', { line: String(line) })
  const what =
    filled.length > 0
      ? [t('double.filled', { columns: names(filled) })]
      : kept.length === 0
        ? [t('double.nothingToAdd')]
        : []
  return [[where, ...what].join(' '), ...(kept.length > 0 ? [t('double.kept', { columns: names(kept) })] : [])]
}
