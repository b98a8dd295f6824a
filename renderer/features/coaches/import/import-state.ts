import { create } from 'zustand'
import { type CoachImportId, coachImportTable } from '#shared/import/coach/coach-import-table.ts'
import type { CoachImportPlan, DoublesChoice } from '#shared/import/coach/coach-plan.ts'
import { columnCount, findHeaderRow, type Mapping, proposeMapping } from '#shared/import/mapping.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import type { ImportDone } from './run-import.ts'

export type ImportStage = 'file' | 'columns' | 'check' | 'done'

/** What of a file is taken in, and as what. */
export interface Selection {
  readonly sheet: Sheet
  readonly headerRow: number
  readonly mapping: Mapping<CoachImportId>
}

interface ImportState {
  readonly stage: ImportStage
  readonly label: string
  readonly sheets: readonly Sheet[]
  readonly selection: Selection | null
  readonly doubles: DoublesChoice
  /** The operator said that rows with a mistake are left out. */
  readonly leaveOut: boolean
  readonly done: { readonly plan: CoachImportPlan; readonly result: ImportDone } | null
}

const nothing: ImportState = {
  stage: 'file',
  label: '',
  sheets: [],
  selection: null,
  doubles: 'skip',
  leaveOut: false,
  done: null,
}

/** The import under way. It stays while the vault is open, also when the page is left; it is on the heap only. */
export const useImport = create<ImportState>(() => nothing)

const select = (sheet: Sheet, headerRow: number): Selection => ({
  sheet,
  headerRow,
  mapping: proposeMapping(coachImportTable, sheet.rows[headerRow] ?? [], columnCount(sheet, headerRow)),
})

const change = (state: Partial<ImportState>) => useImport.setState({ leaveOut: false, ...state })

/** The steps of an import. */
export const importSteps = {
  restart: () => useImport.setState(nothing),
  opened: (label: string, sheets: readonly Sheet[]) => {
    // The sheet that knows most of the columns: a workbook may begin with an explanation.
    const selections = sheets.map((sheet) => select(sheet, findHeaderRow(coachImportTable, sheet)))
    const known = ({ mapping }: Selection) => mapping.filter((id) => id !== null).length
    const selection = selections.reduce<Selection | null>(
      (best, next) => (best === null || known(next) > known(best) ? next : best),
      null,
    )
    useImport.setState({ ...nothing, stage: 'columns', label, sheets, selection })
  },
  chooseSheet: (sheet: Sheet) => change({ selection: select(sheet, findHeaderRow(coachImportTable, sheet)) }),
  chooseHeaderRow: (sheet: Sheet, headerRow: number) => change({ selection: select(sheet, headerRow) }),
  map: (selection: Selection, mapping: Selection['mapping']) => change({ selection: { ...selection, mapping } }),
  goTo: (stage: ImportStage) => useImport.setState({ stage }),
  chooseDoubles: (doubles: DoublesChoice) => change({ doubles }),
  leaveOut: (leaveOut: boolean) => useImport.setState({ leaveOut }),
  finished: (plan: CoachImportPlan, result: ImportDone) =>
    useImport.setState({ stage: 'done', done: { plan, result } }),
}
