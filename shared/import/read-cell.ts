import { assertNever } from '../assert.ts'
import { fail, ok, type Result } from '../result.ts'
import { unguarded } from '../report/table-csv.ts'
import { type CellKind, type ImportOption, type ReadValue, UNKNOWN } from './import-table.ts'
import { cellText, folded, isBlank } from './plain-text.ts'
import {
  type AmountProblem,
  type DateProblem,
  type NumberProblem,
  readCents,
  readDate,
  readNumber,
  readParts,
  readYesNo,
} from './read-values.ts'
import type { SheetCell } from './sheet.ts'

/** Why a cell could not be taken in. The screen turns a code into a sentence. */
export type CellProblem =
  | DateProblem
  | NumberProblem
  | AmountProblem
  | { readonly code: 'notWhole' }
  | { readonly code: 'outOfRange'; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'amountTooHigh'; readonly maximumCents: number }
  | { readonly code: 'notYesOrNo' }
  | { readonly code: 'notAnOption'; readonly options: readonly ImportOption[] }
  | { readonly code: 'tooLong'; readonly length: number; readonly limit: number }
  | { readonly code: 'tooMany'; readonly count: number; readonly limit: number }
  /** The workbook holds a mistake of a formula here, not a value. */
  | { readonly code: 'formulaError' }

/** `#N/A`, in the languages that Excel writes it in. */
const FORMULA_ERROR =
  /^#(?:N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!|BEREKEN!|FIELD!|VELD!)$/iu

const optionOf = (options: readonly ImportOption[], text: string): ImportOption | undefined => {
  const word = folded(text)
  return options.find(({ value, label, synonyms }) =>
    [value, label.nl, label.en, ...synonyms].some((each) => folded(each) === word),
  )
}

const within = (text: string, limit: number): Result<string, CellProblem> =>
  text.length > limit ? fail({ code: 'tooLong', length: text.length, limit }) : ok(text)

/** Reads a cell as its column asks. null: there is nothing in it. Never throws, whatever stands there. */
export function readCell(kind: CellKind, cell: SheetCell): Result<ReadValue | null, CellProblem> {
  const text = cellText(cell)
  if (FORMULA_ERROR.test(text)) return fail({ code: 'formulaError' })
  if (isBlank(cell)) return ok(null)
  return readFilled(kind, cell, text)
}

function readFilled(kind: CellKind, cell: SheetCell, text: string): Result<ReadValue | null, CellProblem> {
  switch (kind.kind) {
    case 'text':
      return within(unguarded(text), kind.limit)
    case 'date':
      return readDate(cell)
    case 'number':
      return readCount(kind, cell)
    case 'money':
      return readMoney(kind.maximumCents, cell)
    case 'yesNo':
      return readAnswer(cell)
    case 'choice':
      return readChoice(kind, text)
    case 'choices':
      return readChoices(kind.options, typeof cell === 'string' ? cell : text)
    case 'list':
      return readList(kind, typeof cell === 'string' ? cell : text)
    default:
      return assertNever(kind)
  }
}

function readAnswer(cell: SheetCell): Result<boolean, CellProblem> {
  const answer = readYesNo(cell)
  return answer === null ? fail({ code: 'notYesOrNo' }) : ok(answer)
}

function readChoice(
  { options, strict }: Extract<CellKind, { kind: 'choice' }>,
  text: string,
): Result<string, CellProblem> {
  const option = optionOf(options, text)
  if (option !== undefined) return ok(option.value)
  return strict ? fail({ code: 'notAnOption', options }) : ok(`${UNKNOWN}${text}`)
}

function readCount(
  { minimum, maximum, whole }: Extract<CellKind, { kind: 'number' }>,
  cell: SheetCell,
): Result<number, CellProblem> {
  const read = readNumber(cell)
  if (!read.ok) return read
  if (whole && !Number.isInteger(read.value)) return fail({ code: 'notWhole' })
  return read.value < minimum || read.value > maximum ? fail({ code: 'outOfRange', minimum, maximum }) : read
}

function readMoney(maximumCents: number, cell: SheetCell): Result<number, CellProblem> {
  const read = readCents(cell)
  if (!read.ok) return read
  if (read.value < 0) return fail({ code: 'notAnAmount' })
  return read.value > maximumCents ? fail({ code: 'amountTooHigh', maximumCents }) : read
}

function readChoices(options: readonly ImportOption[], text: string): Result<readonly string[], CellProblem> {
  const whole = optionOf(options, text)
  if (whole !== undefined) return ok([whole.value])
  const found = readParts(text).map((part) => optionOf(options, part))
  const values = found.flatMap((option) => (option === undefined ? [] : [option.value]))
  return values.length < found.length || values.length === 0
    ? fail({ code: 'notAnOption', options })
    : ok([...new Set(values)])
}

function readList(
  { most, limit, apartAtAnd }: Extract<CellKind, { kind: 'list' }>,
  text: string,
): Result<readonly string[] | null, CellProblem> {
  const parts = readParts(unguarded(text), apartAtAnd)
  if (parts.length > most) return fail({ code: 'tooMany', count: parts.length, limit: most })
  const long = parts.find((part) => part.length > limit)
  if (long !== undefined) return fail({ code: 'tooLong', length: long.length, limit })
  return ok(parts.length === 0 ? null : parts)
}
