import { useMemo } from 'react'
import { type ComparedFact, demandKey } from '#shared/domain/coach-comparison.ts'
import { demandsAgainst } from '#shared/domain/coach-comparison-scores.ts'
import { coachLevelOn } from '#shared/domain/coach-level.ts'
import { rateOn, withVatCents } from '#shared/domain/coach-rate.ts'
import {
  admission,
  certificateStanding,
  insuranceStanding,
  needsInsurance,
  type Validity,
} from '#shared/domain/coach-standing.ts'
import type { Coach, Rate } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { isIn, runningStatuses } from '#shared/domain/trajectory-status.ts'
import { useRows } from '#renderer/data/live.ts'
import { useNorms } from '#renderer/data/norms.ts'
import { type Formats, useFormats } from '#renderer/i18n/format.ts'
import { type Translate, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'

/** One fact of every compared coach, in words. */
export interface FactRow {
  readonly key: string
  readonly label: string
  /** In the order of the coaches. */
  readonly values: readonly string[]
  /** Whether the coaches differ in it. */
  readonly differs: boolean
}

interface Words {
  readonly t: Translate<'coachCompare'>
  readonly register: Translate<'coachRegister'>
  readonly list: Translate<'coaches'>
  readonly assess: Translate<'coachAssess'>
  readonly formats: Formats
}

const untilText = (validity: Validity, { list, formats }: Words): string =>
  'until' in validity ? formats.date(validity.until) : list('validity.none')

function rateText(rate: Rate | null, { t, formats }: Words, withVat: boolean): string {
  if (rate === null) return t('facts.none')
  return formats.money(withVat ? withVatCents(rate.amountCents, rate.vatRegime) : rate.amountCents)
}

function placesText({ regions, online }: Coach, { t }: Words): string {
  const places = [...regions, ...(online ? [t('facts.online')] : [])]
  return places.length === 0 ? t('facts.none') : places.join(', ')
}

function insuranceText(coach: Coach, today: ReturnType<typeof localToday>, words: Words): string {
  return needsInsurance(coach) ? untilText(insuranceStanding(coach, today), words) : words.t('facts.viaEmployer')
}

/** Hours in the latest year of which they are known. */
function experienceText({ practice }: Coach, { t, formats }: Words): string {
  const latest = practice
    .filter(({ contactHours }) => contactHours !== null)
    .toSorted((a, b) => b.year - a.year)
    .at(0)
  if (latest === undefined) return t('facts.none')
  return t('facts.hours', { hours: formats.number(latest.contactHours ?? 0), year: latest.year })
}

/** What the assessors answered to each demand of the set; a demand that nobody was asked is left out. */
const demandRows = (coaches: readonly Coach[], set: CriteriaSet, { t }: Words): readonly FactRow[] => {
  const answers = coaches.map((coach) => demandsAgainst(coach, set))
  return set.knockOuts.flatMap(({ id, text }) => {
    const verdicts = answers.map(({ [id]: verdict }) => verdict)
    if (verdicts.every((verdict) => verdict === undefined)) return []
    const said = verdicts.map((verdict) => t(verdict === undefined ? 'facts.none' : `facts.demand.${verdict}`))
    return [rowOf(demandKey(id), t('facts.demandOf', { text }), said)]
  })
}

const rowOf = (key: string, label: string, values: readonly string[]): FactRow => ({
  key,
  label,
  values,
  differs: new Set(values).size > 1,
})

/** The facts of the table, row by row, and the demands of the set below them; none while loading. */
export function useFactRows(coaches: readonly Coach[], set: CriteriaSet): readonly FactRow[] {
  const t = useT('coachCompare')
  const register = useT('coachRegister')
  const list = useT('coaches')
  const assess = useT('coachAssess')
  const formats = useFormats()
  const norms = useNorms()
  const trajectories = useRows('trajectories')
  return useMemo(() => {
    if (norms === undefined || trajectories === undefined) return []
    const words: Words = { t, register, list, assess, formats }
    const today = localToday()
    const orNone = (text: string) => (text === '' ? t('facts.none') : text)
    const levelText = (coach: Coach) => {
      const level = coachLevelOn(coach, today, norms)
      return level === null ? t('facts.none') : assess(`register.levelName.${level}`)
    }
    const running = (coach: Coach) =>
      trajectories.filter(({ doc }) => doc.coachId === coach.id && isIn(doc.status, runningStatuses)).length
    const runningText = (coach: Coach) =>
      coach.maxParallel === null
        ? String(running(coach))
        : t('facts.runningOf', { running: running(coach), maximum: coach.maxParallel })
    const readers: readonly (readonly [ComparedFact, (coach: Coach) => string])[] = [
      ['standing', (coach) => list(`status.${admission(coach, today).kind}`)],
      ['kind', (coach) => list(`kind.${coach.kind}`)],
      ['level', levelText],
      ['certificate', (coach) => untilText(certificateStanding(coach, today), words)],
      ['insurance', (coach) => insuranceText(coach, today, words)],
      [
        'questionKinds',
        (coach) => orNone(coach.questionKinds.map((kind) => register(`facts.kind.${kind}`)).join(', ')),
      ],
      ['specialisms', (coach) => orNone(coach.specialisms)],
      ['experience', (coach) => experienceText(coach, words)],
      ['languages', (coach) => orNone(coach.languages.join(', '))],
      ['places', (coach) => placesText(coach, words)],
      ['rate', (coach) => rateText(rateOn(coach, 'hour', today), words, false)],
      ['rateWithVat', (coach) => rateText(rateOn(coach, 'hour', today), words, true)],
      ['running', runningText],
      ['found', (coach) => register(`facts.way.${coach.found.how}`)],
    ]
    return [
      ...readers.map(([key, read]) => rowOf(key, t(`facts.${key}`), coaches.map(read))),
      ...demandRows(coaches, set, words),
    ]
  }, [coaches, set, norms, trajectories, t, register, list, assess, formats])
}
