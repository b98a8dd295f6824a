import {
  type Certificate,
  certificateBodies,
  type Coach,
  coachSchema,
  foundWays,
  type PracticeYear,
  type Rate,
  rateUnits,
  vatRegimes,
} from '../../domain/coach.ts'
import { questionKinds } from '../../domain/coach-level-names.ts'
import type { CoachNorms } from '../../domain/coach-norms.ts'
import { levelIdNamed } from '../../domain/coach-level.ts'
import { type CommandContext, limits } from '../../domain/primitives.ts'
import { createCoach } from '../../domain/coach-commands.ts'
import { type ImportOption, UNKNOWN } from '../import-table.ts'
import { folded } from '../plain-text.ts'
import type { ReadRow } from '../read-rows.ts'
import { CoachCells } from './coach-cells.ts'
import { type CoachImportId, coachImportTable } from './coach-import-table.ts'

/** What is wrong between the cells of a row, so that its coach cannot be taken in. */
export type CoachRowProblem =
  | { readonly code: 'nameMissing' }
  | { readonly code: 'nameTooLong'; readonly limit: number }
  | { readonly code: 'endsBeforeStart' }
  | { readonly code: 'inFuture' }
  | { readonly code: 'notValid' }

/** What is left out or taken differently than one might think, while the coach is taken in. */
export type CoachRowWarning =
  | { readonly code: 'bodyUnknown'; readonly text: string }
  /** A certificate needs a body or level, and both of its dates. */
  | { readonly code: 'certificateIncomplete' }
  | { readonly code: 'levelUnknown'; readonly text: string }
  | { readonly code: 'practiceWithoutYear' }
  | { readonly code: 'ethicsCodeWithoutName' }
  /** An internal coach has no rate and no insurance of their own. */
  | { readonly code: 'notForInternal' }
  | { readonly code: 'emailOdd' }
  | { readonly code: 'onlyName' }

/** A finding about a cell of a row. */
export interface AtCell<Finding> {
  readonly column: CoachImportId
  readonly finding: Finding
}

/** The coach that a row describes, with what is to be said about it. */
export interface CoachDraft {
  /** null when the row cannot be taken in. */
  readonly coach: Coach | null
  readonly name: string
  readonly problems: readonly AtCell<CoachRowProblem>[]
  readonly warnings: readonly AtCell<CoachRowWarning>[]
}

/** What drafting needs to know beside the row. */
export interface DraftContext extends CommandContext {
  readonly norms: CoachNorms
}

/** Collects what is to be said about a row. */
interface Findings {
  readonly problems: AtCell<CoachRowProblem>[]
  readonly warnings: AtCell<CoachRowWarning>[]
}

const bodyOptions: readonly ImportOption[] = coachImportTable.columns.flatMap(({ id, cell }) =>
  id === 'certificateBody' && cell.kind === 'choice' ? cell.options : [],
)

/** A body whose name begins the words of a level, and what is left of them: "EMCC Senior Practitioner". */
function bodyInLevel(level: string): { readonly body: Certificate['body']; readonly rest: string } | null {
  const words = level.split(' ')
  for (let taken = Math.min(3, words.length); taken > 0; taken--) {
    const start = folded(words.slice(0, taken).join(' '))
    const option = bodyOptions.find(
      ({ value, label, synonyms }) =>
        value !== 'other' && [label.nl, ...synonyms].some((word) => folded(word) === start),
    )
    const body = certificateBodies.find((each) => each === option?.value)
    if (body !== undefined) return { body, rest: words.slice(taken).join(' ') || level }
  }
  return null
}

const bodyAndLevel = (cells: CoachCells): { readonly body: Certificate['body']; readonly level: string } | null => {
  const written = cells.text('certificateBody')
  const level = cells.text('certificateLevel')
  const body = certificateBodies.find((each) => each === written)
  if (body !== undefined) return { body, level }
  if (written.startsWith(UNKNOWN)) {
    const name = written.slice(UNKNOWN.length)
    return { body: 'other', level: `${name} ${level}`.trim() }
  }
  const found = bodyInLevel(level)
  if (found !== null) return { body: found.body, level: found.rest }
  return level === '' ? null : { body: 'other', level }
}

/** The dates of a certificate; null when it cannot be taken in without them, which is then said. */
function periodOf(
  cells: CoachCells,
  isNamed: boolean,
  { problems, warnings }: Findings,
): Pick<Certificate, 'validFrom' | 'validUntil'> | null {
  const validFrom = cells.date('certificateFrom')
  const validUntil = cells.date('certificateUntil')
  if (!isNamed || validFrom === null || validUntil === null) {
    const column = !isNamed ? 'certificateBody' : validUntil === null ? 'certificateUntil' : 'certificateFrom'
    warnings.push({ column, finding: { code: 'certificateIncomplete' } })
    return null
  }
  if (validUntil >= validFrom) return { validFrom, validUntil }
  problems.push({ column: 'certificateUntil', finding: { code: 'endsBeforeStart' } })
  return null
}

/** Says of a body or level that the norms do not know that it is taken over in its own words. */
function levelOf(
  named: NonNullable<ReturnType<typeof bodyAndLevel>>,
  cells: CoachCells,
  norms: CoachNorms,
  { warnings }: Findings,
) {
  const level = named.level.slice(0, limits.line)
  const levelId = levelIdNamed(norms, named.body, level)
  const body = cells.text('certificateBody')
  if (body.startsWith(UNKNOWN)) {
    warnings.push({ column: 'certificateBody', finding: { code: 'bodyUnknown', text: body.slice(UNKNOWN.length) } })
  } else if (levelId === null && level !== '' && named.body !== 'other') {
    warnings.push({ column: 'certificateLevel', finding: { code: 'levelUnknown', text: level } })
  }
  return { body: named.body, level, levelId }
}

const certificateColumns = [
  'certificateBody',
  'certificateLevel',
  'certificateNumber',
  'certificateFrom',
  'certificateUntil',
] as const

function certificateOf(
  cells: CoachCells,
  { norms, newId, today }: DraftContext,
  findings: Findings,
): Certificate | null {
  if (certificateColumns.every((id) => cells.text(id) === '')) return null
  const seenOn = cells.date('certificateSeenOn')
  if (seenOn !== null && seenOn > today) {
    findings.problems.push({ column: 'certificateSeenOn', finding: { code: 'inFuture' } })
  }
  const named = bodyAndLevel(cells)
  const period = periodOf(cells, named !== null, findings)
  if (named === null || period === null) return null
  return {
    id: newId(),
    ...levelOf(named, cells, norms, findings),
    number: cells.text('certificateNumber'),
    ...period,
    // Without a word on it only what is certain: the coach is in a register.
    checked: cells.one('certificateChecked', ['tested', 'signUpOnly']) ?? 'signUpOnly',
    seenOn,
  }
}

const vatOf = (cells: CoachCells, unit: Rate['unit']): Rate['vatRegime'] =>
  cells.one(`rate.${unit}.vat`, vatRegimes) ??
  // One column about VAT counts for every rate of the row.
  cells.one('rate.hour.vat', vatRegimes) ??
  'standard'

const ratesOf = (cells: CoachCells, { today, newId }: DraftContext): readonly Rate[] =>
  rateUnits.flatMap((unit) => {
    const amountCents = cells.number(`rate.${unit}.amount`)
    if (amountCents === null) return []
    const from = cells.date(`rate.${unit}.from`) ?? cells.date('rate.hour.from') ?? today
    return [{ id: newId(), from, unit, amountCents, vatRegime: vatOf(cells, unit), note: '' }]
  })

function practiceOf(cells: CoachCells, { warnings }: Findings): readonly PracticeYear[] {
  const year = cells.number('practiceYear')
  const contactHours = cells.number('contactHours')
  const supervisionHours = cells.number('supervisionHours')
  const intervisionMeetings = cells.number('intervisionMeetings')
  if (contactHours === null && supervisionHours === null && intervisionMeetings === null) return []
  if (year === null) {
    warnings.push({ column: 'practiceYear', finding: { code: 'practiceWithoutYear' } })
    return []
  }
  return [{ year, contactHours, supervisionHours, intervisionMeetings }]
}

function ethicsCodeOf(
  cells: CoachCells,
  { today }: DraftContext,
  { problems, warnings }: Findings,
): Coach['ethicsCode'] {
  const name = cells.text('ethicsCode')
  const signedOn = cells.date('ethicsCodeSignedOn')
  if (signedOn !== null && signedOn > today) {
    problems.push({ column: 'ethicsCodeSignedOn', finding: { code: 'inFuture' } })
  }
  if (name !== '') return { name, signedOn }
  if (signedOn !== null) warnings.push({ column: 'ethicsCodeSignedOn', finding: { code: 'ethicsCodeWithoutName' } })
  return null
}

const nameOf = (cells: CoachCells): string =>
  cells.text('name') ||
  [cells.text('firstName'), cells.text('namePrefix'), cells.text('lastName')].filter((part) => part !== '').join(' ')

function checkName(name: string, column: CoachImportId, { problems }: Findings): void {
  if (name === '') problems.push({ column, finding: { code: 'nameMissing' } })
  else if (name.length > limits.name) problems.push({ column, finding: { code: 'nameTooLong', limit: limits.name } })
}

/** What only an external coach has. */
function checkKind(kind: Coach['kind'], cells: CoachCells, { warnings }: Findings): void {
  if (kind === 'external') return
  const rate = rateUnits.find((unit) => cells.number(`rate.${unit}.amount`) !== null)
  if (rate !== undefined) warnings.push({ column: `rate.${rate}.amount`, finding: { code: 'notForInternal' } })
  if (cells.date('insuredUntil') !== null)
    warnings.push({ column: 'insuredUntil', finding: { code: 'notForInternal' } })
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/u

/** Everything of the coach but what `createCoach` asks for. */
function factsOf(cells: CoachCells, kind: Coach['kind'], context: DraftContext, findings: Findings): Partial<Coach> {
  const certificate = certificateOf(cells, context, findings)
  return {
    contact: { email: cells.text('email'), phone: cells.text('phone'), website: cells.text('website') },
    questionKinds: questionKinds.filter((each) => cells.items('questionKinds').includes(each)),
    languages: cells.items('languages'),
    regions: cells.items('regions'),
    online: cells.isYes('online'),
    groups: cells.text('groups'),
    certificates: certificate === null ? [] : [certificate],
    ethicsCode: ethicsCodeOf(cells, context, findings),
    complaintsRoute: cells.text('complaintsRoute'),
    practice: practiceOf(cells, findings),
    rates: kind === 'external' ? ratesOf(cells, context) : [],
    maxParallel: cells.number('maxParallel'),
    availability: { note: cells.text('availability'), absences: [] },
    found: { how: cells.one('foundHow', foundWays) ?? 'unknown', note: cells.text('foundNote') },
  }
}

/** Looks at the cells by themselves, as far as reading them has not already said what is wrong. */
function checkCells(row: ReadRow<CoachImportId>, cells: CoachCells, name: string, findings: Findings): void {
  const column = row.values.lastName === undefined ? 'name' : 'lastName'
  const isTold = row.problems.some((problem) => problem.column === 'name' || problem.column === 'lastName')
  if (!isTold) checkName(name, column, findings)
  const email = cells.text('email')
  if (email !== '' && !EMAIL.test(email)) findings.warnings.push({ column: 'email', finding: { code: 'emailOdd' } })
  if (cells.count === 1 && row.problems.length === 0 && name !== '') {
    findings.warnings.push({ column, finding: { code: 'onlyName' } })
  }
}

const incomplete: readonly CoachRowWarning['code'][] = [
  'certificateIncomplete',
  'practiceWithoutYear',
  'ethicsCodeWithoutName',
]

/** The coach that a row describes: a candidate, since a list proves nothing. Cells that could not be read count as empty. */
export function draftCoach(row: ReadRow<CoachImportId>, context: DraftContext): CoachDraft {
  const cells = new CoachCells(row)
  const findings: Findings = { problems: [], warnings: [] }
  const name = nameOf(cells)
  const kind = cells.one('kind', ['external', 'internal']) ?? 'external'
  checkCells(row, cells, name, findings)
  checkKind(kind, cells, findings)
  const facts = factsOf(cells, kind, context, findings)
  const input = {
    kind,
    name,
    organisation: cells.text('organisation'),
    specialisms: cells.text('specialisms'),
    insuredUntil: cells.date('insuredUntil'),
  }
  const created = createCoach(input, context)
  const isGood = row.problems.length === 0 && findings.problems.length === 0
  // A part that lacks a cell which could not be read is not incomplete: it is that cell that has to be put right.
  if (row.problems.length > 0) {
    const told = findings.warnings.filter(({ finding }) => !incomplete.includes(finding.code))
    return { coach: null, name, problems: findings.problems, warnings: told }
  }
  return finished(isGood && created.ok ? { ...created.value, ...facts } : null, name, findings, isGood)
}

function finished(coach: Coach | null, name: string, findings: Findings, isGood: boolean): CoachDraft {
  if (!isGood) return { coach: null, name, ...findings }
  // What no rule above foresaw must not reach the vault, which would refuse the whole import.
  const parsed = coachSchema.safeParse(coach)
  if (parsed.success) return { coach: parsed.data, name, ...findings }
  const problems = [...findings.problems, { column: 'name', finding: { code: 'notValid' } } as const]
  return { coach: null, name, problems, warnings: findings.warnings }
}
