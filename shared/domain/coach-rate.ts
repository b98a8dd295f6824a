import type { Coach, Rate, VatRegime } from './coach.ts'
import type { IsoDate } from './primitives.ts'

/** The standard rate of Dutch VAT in per cent (domain.md §6); the other regimes put none on the invoice. */
const STANDARD_VAT_PERCENT = 21

/** The amount on the invoice in whole cents, from the amount without VAT. */
export const withVatCents = (cents: number, regime: VatRegime): number =>
  regime === 'standard' ? Math.round((cents * (100 + STANDARD_VAT_PERCENT)) / 100) : cents

/** What a coach asks per unit on a day: the last line that has begun; null when none has. */
export const rateOn = (coach: Pick<Coach, 'rates'>, unit: Rate['unit'], on: IsoDate): Rate | null =>
  coach.rates
    .filter((rate) => rate.unit === unit && rate.from <= on)
    .reduce<Rate | null>((last, next) => (last === null || next.from >= last.from ? next : last), null)
