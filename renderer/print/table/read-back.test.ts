import writeWorkbook, { type Cell } from 'write-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { testCoach } from '#shared/domain/coach-fixtures.ts'
import { testContext } from '#shared/domain/policy-fixtures.ts'
import { noNorms } from '#shared/domain/trajectory-fixtures.ts'
import { coachImportTable } from '#shared/import/coach/coach-import-table.ts'
import { finish, planImport } from '#shared/import/coach/coach-plan.ts'
import { columnCount, findHeaderRow, proposeMapping } from '#shared/import/mapping.ts'
import { readRows } from '#shared/import/read-rows.ts'
import { cellText } from '#shared/import/plain-text.ts'
import type { Sheet, SheetCell } from '#shared/import/sheet.ts'
import { coachTable } from '#shared/report/coach-table.ts'
import { tableCsv } from '#shared/report/table-csv.ts'
import { MESSY_TODAY, messyAccount, messyRows } from '#shared/testing/messy-coaches.ts'
import { readTableFile } from '#renderer/lib/import/read-table-file.ts'
import { tableXlsx } from './table-xlsx.ts'

const table = coachImportTable

function asCell(cell: SheetCell): Cell {
  if (cell === null || typeof cell === 'object') return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  return { type: String, value: String(cell) }
}

async function messyWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const [title = [], ...rest] = messyRows()
  const merged: Cell[] = [
    { type: String, value: cellText(title[0] ?? null), columnSpan: 8 },
    ...Array.from({ length: 7 }, () => null),
  ]
  const file = await writeWorkbook([merged, ...rest.map((row) => row.map(asCell))], { sheet: 'Coaches 2026' }).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}

async function readBack(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  const sheets = await readTableFile(bytes, new AbortController().signal, () => undefined)
  if (!sheets.ok) throw new Error(sheets.error.code)
  const [sheet] = sheets.value
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

function planned(sheet: Sheet) {
  const headerRow = findHeaderRow(table, sheet)
  const mapping = proposeMapping(table, sheet.rows[headerRow] ?? [], columnCount(sheet, headerRow))
  const read = finish(readRows({ table, sheet, headerRow, mapping }))
  const context = { ...testContext(MESSY_TODAY), norms: noNorms }
  return { mapping, read, plan: finish(planImport({ table: read, register: [], doubles: 'skip', context })) }
}

describe('a workbook of five hundred coaches with a merged title, dates as text and doubles', () => {
  it('comes out of the file with exactly the account that was worked out by hand', async () => {
    const sheet = await readBack(await messyWorkbook())
    expect(sheet.name).toBe('Coaches 2026')
    const { plan, read } = planned(sheet)
    const { created, doubles, errors, empty } = messyAccount
    expect(plan.account).toEqual({ rows: 510, created, filledIn: 0, skipped: doubles, errors })
    expect(read.empty).toBe(empty)
  })
})

describe('the register that was saved', () => {
  const coach = testCoach({
    name: '=Kees',
    contact: { email: 'kees@visser.example', phone: '+31 6 12', website: '' },
    questionKinds: ['career', 'executive'],
    languages: ['Nederlands', 'Engels'],
    regions: ['Zwolle, Overijssel'],
    online: true,
    groups: 'managers',
    ethicsCode: { name: 'Internationale Ethische Code', signedOn: null },
    practice: [{ year: 2025, contactHours: 120.5, supervisionHours: 12, intervisionMeetings: 6 }],
    maxParallel: 4,
    found: { how: 'tender', note: 'perceel 2' },
  })
  const saved = (language: 'nl' | 'en') =>
    coachTable({ coaches: [coach], on: testContext(MESSY_TODAY).today, language, withRates: true })

  it.each(['nl', 'en'] as const)('is taken in again as it was, as a workbook and as CSV, in %s', async (language) => {
    for (const bytes of [await tableXlsx(saved(language)), tableCsv(saved(language))]) {
      const { plan, mapping } = planned(await readBack(bytes))
      expect(plan.rows.flatMap(({ problems }) => problems)).toEqual([])
      expect(plan.account).toMatchObject({ rows: 1, created: 1, errors: 0 })
      const [back] = plan.created
      const { name, contact, questionKinds, languages, regions, online, practice, maxParallel, found, insuredUntil } =
        coach
      const same = {
        name,
        contact,
        questionKinds,
        languages,
        regions,
        online,
        practice,
        maxParallel,
        found,
        insuredUntil,
      }
      expect(back).toMatchObject(same)
      expect(back?.certificates).toMatchObject([{ body: 'emcc-eia', number: 'EIA-2024-0815', checked: 'tested' }])
      // What follows from the rest is not taken in: status, since when, and the rates with VAT.
      expect(mapping.filter((id) => id === null)).toHaveLength(5)
    }
  })
})
