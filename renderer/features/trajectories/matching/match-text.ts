import { useMemo } from 'react'
import { useFormats, type Formats } from '#renderer/i18n/format.ts'
import { useT, type Translate } from '#renderer/i18n/use-t.ts'
import type { CoachConflict } from '#shared/domain/coach-conflict.ts'
import { rateOn } from '#shared/domain/coach-rate.ts'
import { rateUnits, type Coach } from '#shared/domain/coach.ts'
import type { MotiveReason } from '#shared/domain/matching.ts'
import type { MatchPart } from '#shared/domain/matching-ranking.ts'
import type { MatchObstacle } from '#shared/domain/matching-requirements.ts'
import type { IsoDate } from '#shared/domain/primitives.ts'

interface Words {
  readonly t: Translate<'matching'>
  readonly level: Translate<'trajectories'>
  readonly formats: Formats
}

function conflictText({ t }: Words, conflict: CoachConflict): string {
  switch (conflict.kind) {
    case 'sameDepartment':
    case 'hrAdviser':
      return t(`conflict.${conflict.kind}`, { department: conflict.department })
    case 'relation': {
      const named = t(`conflict.nature.${conflict.nature}`)
      const note = conflict.note.trim()
      const nature = note === '' ? named : t('conflict.withNote', { nature: named, note })
      return t(`conflict.relation.${conflict.to}`, { nature })
    }
    case 'isCoachee':
    case 'isManager':
    case 'aboveCoachee':
    case 'underManager':
      return t(`conflict.${conflict.kind}`)
  }
}

function obstacleText(words: Words, obstacle: MatchObstacle): string {
  const { t, level, formats } = words
  const { date } = formats
  switch (obstacle.code) {
    case 'candidate':
    case 'notAdmitted':
    case 'out':
      return t(`obstacle.${obstacle.code}`)
    case 'suspended':
      return t('obstacle.suspended', { date: date(obstacle.on), reason: obstacle.reason })
    case 'certificateNotValid':
    case 'insuranceNotValid':
    case 'certificateEndsDuring':
    case 'insuranceEndsDuring':
      return t(`obstacle.${obstacle.code}`, { date: date(obstacle.on) })
    case 'levelTooLow':
      return t('obstacle.levelTooLow', { has: level(`level.${obstacle.has}`), asked: level(`level.${obstacle.asked}`) })
    case 'levelUnknown':
      return t('obstacle.levelUnknown', { asked: level(`level.${obstacle.asked}`) })
    case 'conflict':
      return conflictText(words, obstacle.conflict)
    case 'internalFull':
    case 'ownMaximum':
      return t(`obstacle.${obstacle.code}`, { count: obstacle.running, maximum: obstacle.maximum })
    case 'absent':
      return t('obstacle.absent', { from: date(obstacle.from), until: date(obstacle.until) })
  }
}

/** Words of the yes and no of a part; those of the others are the same for all. */
function yesOrNo(t: Words['t'], name: MatchPart['name'], answer: 'yes' | 'no'): string {
  return name === 'kind' || name === 'language' || name === 'place' ? t(`reason.${name}.${answer}`) : ''
}

function partText({ t, formats }: Words, { name, reason }: MatchPart): string {
  switch (reason.kind) {
    case 'total': {
      const shown = { total: formats.number(reason.total, 1), criteria: reason.criteria }
      return t(reason.otherKind ? 'reason.totalOther' : 'reason.total', shown)
    }
    case 'notAssessed':
    case 'online':
      return t(`reason.${reason.kind}`)
    case 'notRecorded':
      return t(name === 'capacity' ? 'reason.noMaximum' : 'reason.notRecorded')
    case 'words': {
      const found = reason.found.length
      return found === 0
        ? t('reason.noWords')
        : t('reason.words', { words: formats.list(reason.found), found, asked: reason.asked })
    }
    case 'room':
      return t('reason.room', { count: reason.free })
    case 'yes':
    case 'no':
      return yesOrNo(t, name, reason.kind)
  }
}

function motiveText(words: Words, reason: MotiveReason): string {
  const { t } = words
  switch (reason.code) {
    case 'notProposed':
    case 'notCoacheeChoice':
      return t(`choice.reason.${reason.code}`)
    case 'lowRank':
      return t('choice.reason.lowRank', { rank: reason.rank })
    case 'requirement':
      return obstacleText(words, reason.obstacle)
    case 'weak':
      return t(`choice.reason.weak.${reason.part}`)
  }
}

/** null: an internal coach sends no invoice, so that no rate is no gap in the register. */
function priceText({ t, formats }: Words, coach: Coach, on: IsoDate): string | null {
  const rates = rateUnits.flatMap((unit) => rateOn(coach, unit, on) ?? [])
  if (rates.length === 0) return coach.kind === 'internal' ? null : t('ranking.noPrice')
  return rates
    .map(({ unit, amountCents }) =>
      t('ranking.price', { amount: formats.money(amountCents), unit: t(`ranking.unit.${unit}`) }),
    )
    .join('; ')
}

/** The sentences of the matching, in the operator's language. */
export interface MatchText {
  readonly obstacle: (obstacle: MatchObstacle) => string
  readonly part: (part: MatchPart) => string
  readonly motive: (reason: MotiveReason) => string
  /** What the coach asks on a day, per unit; null where none is expected. */
  readonly price: (coach: Coach, on: IsoDate) => string | null
}

/** The sentences of the matching. */
export function useMatchText(): MatchText {
  const t = useT('matching')
  const level = useT('trajectories')
  const formats = useFormats()
  return useMemo(() => {
    const words: Words = { t, level, formats }
    return {
      obstacle: (obstacle) => obstacleText(words, obstacle),
      part: (part) => partText(words, part),
      motive: (reason) => motiveText(words, reason),
      price: (coach, on) => priceText(words, coach, on),
    }
  }, [t, level, formats])
}
