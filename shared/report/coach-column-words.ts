import { certificateBodies, type Coach, foundWays, type Rate, vatRegimes } from '../domain/coach.ts'
import { type QuestionKind, questionKinds } from '../domain/coach-level-names.ts'
import type { Admission } from '../domain/coach-standing.ts'
import type { Language, LocalText } from '../domain/primitives.ts'

/**
 * The words in which a table of coaches is written, in both languages. They belong to the file and not to a screen: a
 * table that was saved must be readable again after a screen has got better words.
 */

/** A fixed answer and the word for it in a table. */
export interface ColumnOption<Value extends string = string> {
  readonly value: Value
  readonly label: LocalText
}

const optionsOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, LocalText>>,
): readonly ColumnOption<Value>[] => values.map((value) => ({ value, label: labels[value] }))

/** The word for an answer; the answer itself when there is none. */
export const labelOf = (options: readonly ColumnOption[], value: string, language: Language): string =>
  options.find((option) => option.value === value)?.label[language] ?? value

export const kindOptions = optionsOf<Coach['kind']>(['external', 'internal'], {
  external: { nl: 'extern', en: 'external' },
  internal: { nl: 'intern', en: 'internal' },
})

export const statusOptions = optionsOf<Admission['kind']>(
  ['admitted', 'lapsed', 'candidate', 'suspended', 'notAdmitted', 'out'],
  {
    admitted: { nl: 'toegelaten', en: 'admitted' },
    lapsed: { nl: 'toegelaten, papieren verlopen', en: 'admitted, papers expired' },
    candidate: { nl: 'kandidaat', en: 'candidate' },
    suspended: { nl: 'opgeschort', en: 'suspended' },
    notAdmitted: { nl: 'niet toegelaten', en: 'not admitted' },
    out: { nl: 'uit de pool', en: 'out of the pool' },
  },
)

export const questionOptions = optionsOf<QuestionKind>(questionKinds, {
  workQuestion: { nl: 'werkvraag', en: 'work question' },
  leadership: { nl: 'leidinggeven', en: 'leadership' },
  career: { nl: 'loopbaan', en: 'career' },
  executive: { nl: 'directie en bestuur', en: 'executive' },
})

export const bodyOptions = optionsOf(certificateBodies, {
  'emcc-eia': { nl: 'EMCC/NOBCO (EIA)', en: 'EMCC/NOBCO (EIA)' },
  icf: { nl: 'ICF', en: 'ICF' },
  stir: { nl: 'St!R', en: 'St!R' },
  lvsc: { nl: 'LVSC', en: 'LVSC' },
  noloc: { nl: 'Noloc', en: 'Noloc' },
  other: { nl: 'anders', en: 'other' },
})

export const checkedOptions = optionsOf(['tested', 'signUpOnly'], {
  tested: { nl: 'getoetst', en: 'tested' },
  signUpOnly: { nl: 'alleen ingeschreven', en: 'sign-up only' },
})

export const vatOptions = optionsOf(vatRegimes, {
  standard: { nl: 'algemeen tarief', en: 'standard rate' },
  educationExempt: { nl: 'vrijgesteld: beroepsonderwijs', en: 'exempt: vocational education' },
  careExempt: { nl: 'vrijgesteld: gezondheidszorg', en: 'exempt: health care' },
  smallBusiness: { nl: 'kleineondernemersregeling', en: 'small business scheme' },
})

export const foundOptions = optionsOf(foundWays, {
  unknown: { nl: 'niet bekend', en: 'not known' },
  viaVia: { nl: 'via via', en: 'word of mouth' },
  register: { nl: 'openbaar register', en: 'public register' },
  recommendation: { nl: 'aanbeveling', en: 'recommendation' },
  tender: { nl: 'aanbesteding', en: 'tender' },
  application: { nl: 'eigen aanmelding', en: 'own application' },
  internalCall: { nl: 'interne oproep', en: 'internal call' },
  other: { nl: 'anders', en: 'other' },
})

/** "per uur", as part of a header. */
export const unitWords: Readonly<Record<Rate['unit'], LocalText>> = {
  hour: { nl: 'per uur', en: 'per hour' },
  session: { nl: 'per sessie', en: 'per session' },
  trajectory: { nl: 'per traject', en: 'per trajectory' },
}
