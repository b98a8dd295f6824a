import { useMemo } from 'react'
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

/** The facts of the table, row by row; undefined while loading. */
export function useFactRows(coaches: readonly Coach[]): readonly FactRow[] {
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
    const readers: readonly (readonly [FactKey, (coach: Coach) => string])[] = [
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
      ['languages', (coach) => orNone(coach.languages.join(', '))],
      ['places', (coach) => placesText(coach, words)],
      ['rate', (coach) => rateText(rateOn(coach, 'hour', today), words, false)],
      ['rateWithVat', (coach) => rateText(rateOn(coach, 'hour', today), words, true)],
      ['running', runningText],
      ['found', (coach) => register(`facts.way.${coach.found.how}`)],
    ]
    return readers.map(([key, read]) => {
      const values = coaches.map(read)
      return { key, label: t(`facts.${key}`), values, differs: new Set(values).size > 1 }
    })
  }, [coaches, norms, trajectories, t, register, list, assess, formats])
}

type FactKey =
  | 'standing'
  | 'kind'
  | 'level'
  | 'certificate'
  | 'insurance'
  | 'questionKinds'
  | 'specialisms'
  | 'languages'
  | 'places'
  | 'rate'
  | 'rateWithVat'
  | 'running'
  | 'found'
