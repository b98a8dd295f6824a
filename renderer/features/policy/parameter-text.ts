import { useMemo } from 'react'
import { assertNever } from '#shared/assert.ts'
import type { ParameterError } from '#shared/domain/parameter-commands.ts'
import type { ParameterField } from '#shared/domain/policy-parameter-fields.ts'
import type { CoachLevel } from '#shared/domain/coach-level-names.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Party } from '#shared/domain/trajectory.ts'
import { type Formats, useFormats } from '#renderer/i18n/format.ts'
import { type Translate, useLocal, useT } from '#renderer/i18n/use-t.ts'
import { misusePattern } from '#resources/presets/misuse-patterns.ts'
import { retentionPreset } from '#resources/presets/retention-presets.ts'

/** The rules of a version, with the forms that they name. */
export type RulesOf = Pick<Policy, 'parameters' | 'forms'>

/** The rules of a version in the words of the screen. */
export interface ParameterText {
  readonly label: (field: ParameterField) => string
  /** The value of one rule, to be read after its label: "4 maanden", "coachee en leidinggevende". */
  readonly value: (field: ParameterField, of: RulesOf) => string
  /** What is wrong with a rule and what to do about it. */
  readonly error: (error: ParameterError) => string
}

const listOr = (formats: Formats, items: readonly string[], none: string): string =>
  items.length === 0 ? none : formats.list(items)

const partiesText = (t: Translate<'policyRules'>, formats: Formats, who: readonly Party[]): string =>
  listOr(
    formats,
    who.map((party) => t(`value.party.${party}`)),
    t('value.nobody'),
  )

const levelText = (t: Translate<'policyRules'>, level: CoachLevel | null): string => t(`value.level.${level ?? 'any'}`)

const formName = (formId: string, { forms }: RulesOf): string => forms.find(({ id }) => id === formId)?.name ?? formId

const momentsText = (t: Translate<'policyRules'>, formats: Formats, of: RulesOf): string => {
  const required = (['start', 'mid', 'end'] as const).filter((moment) => of.parameters.threeWayMeetings[moment])
  return listOr(
    formats,
    required.map((moment) => t(`value.moment.${moment}`)),
    t('value.none'),
  )
}

const moneyText = (t: Translate<'policyRules'>, formats: Formats, cents: number | null): string =>
  cents === null ? t('value.noLimit') : formats.money(cents)

type Local = ReturnType<typeof useLocal>

/** Rules that are a list, a choice or an amount. */
function choiceText(t: Translate<'policyRules'>, formats: Formats, local: Local, of: RulesOf) {
  const { parameters } = of
  return {
    allowedForms: () =>
      listOr(
        formats,
        parameters.allowedForms.map((id) => formName(id, of)),
        t('value.none'),
      ),
    goalGate: () => t(`value.goalGate.${parameters.goalGate}`),
    threeWayMeetings: () => momentsText(t, formats, of),
    'evaluations.mid': () => partiesText(t, formats, parameters.evaluations.mid),
    'evaluations.end': () => partiesText(t, formats, parameters.evaluations.end),
    'evaluations.followUp': () => partiesText(t, formats, parameters.evaluations.followUp),
    'coachLevels.workQuestion': () => levelText(t, parameters.coachLevels.workQuestion),
    'coachLevels.leadership': () => levelText(t, parameters.coachLevels.leadership),
    'coachLevels.career': () => levelText(t, parameters.coachLevels.career),
    'coachLevels.executive': () => levelText(t, parameters.coachLevels.executive),
    'budget.perTrajectoryCents': () => moneyText(t, formats, parameters.budget.perTrajectoryCents),
    'budget.perYearCents': () => moneyText(t, formats, parameters.budget.perYearCents),
    'retention.sector': () => local(retentionPreset(parameters.retention.sector).name),
    secondPairOfEyes: () =>
      listOr(
        formats,
        parameters.secondPairOfEyes.map((id) => local(misusePattern(id).name)),
        t('value.none'),
      ),
  } as const
}

/** Rules that are a number with its unit. */
function numberText(t: Translate<'policyRules'>, { parameters }: RulesOf) {
  const { retention } = parameters
  return {
    followUpMonths: () => t('value.months', { count: parameters.followUpMonths }),
    maxParallelInternal: () => t('value.trajectories', { count: parameters.maxParallelInternal }),
    maxSessions: () => t('value.sessions', { count: parameters.maxSessions }),
    decisionDays: () => t('value.workingDays', { count: parameters.decisionDays }),
    minimumGroup: () => t('value.people', { count: parameters.minimumGroup }),
    'retention.fileMonths': () => t('value.months', { count: retention.fileMonths }),
    'retention.rejectedMonths': () => t('value.months', { count: retention.rejectedMonths }),
    'retention.afterEmploymentMonths': () => t('value.months', { count: retention.afterEmploymentMonths }),
    'retention.coachMonths': () => t('value.months', { count: retention.coachMonths }),
  } as const
}

function errorText(t: Translate<'policyRules'>, formats: Formats, error: ParameterError): string {
  switch (error.code) {
    case 'outOfRange': {
      const money = error.field.startsWith('budget.')
      const show = money ? formats.money : (value: number) => formats.number(value)
      const bounds = { minimum: show(error.minimum), maximum: show(error.maximum) }
      return money ? t('error.outOfRangeMoney', bounds) : t('error.outOfRange', bounds)
    }
    case 'formNotOffered':
      return t('error.formNotOffered', { name: error.name })
    case 'missing':
    case 'notAChoice':
    case 'noForm':
    case 'coacheeMissing':
    case 'aboveYearBudget':
      return t(`error.${error.code}`)
    default:
      return assertNever(error)
  }
}

/** The rules in the operator's language, for the form, the reading view, the obstacles and the comparison. */
export function useParameterText(): ParameterText {
  const t = useT('policyRules')
  const formats = useFormats()
  const local = useLocal()
  return useMemo(
    () => ({
      label: (field) => t(`field.${field}`),
      value: (field, of) => ({ ...numberText(t, of), ...choiceText(t, formats, local, of) })[field](),
      error: (error) => errorText(t, formats, error),
    }),
    [t, formats, local],
  )
}
