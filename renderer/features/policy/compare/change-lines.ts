import { assertNever } from '#shared/assert.ts'
import type { FactChange, ItemChange, PolicyComparison } from '#shared/domain/policy-compare.ts'
import type { FormOfGuidance } from '#shared/domain/policy-forms.ts'
import type { PolicyGoal } from '#shared/domain/policy-goals.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { type Translate, useLocal, useT } from '#renderer/i18n/use-t.ts'
import {
  informationCodeTexts,
  informationItemTexts,
  informationReaderNames,
} from '#resources/presets/information-matrix.ts'
import { indicatorPreset } from '#resources/presets/policy-goals.ts'
import { roleLetterTexts, taskPhaseNames } from '#resources/presets/roles.ts'
import { useParameterText } from '../parameter-text.ts'
import type { ChangeLine } from './changes-table.tsx'

type T = Translate<'policyCompare'>

/** The line of an item that came or went. */
function wholeItem<Item extends { readonly name: string }>(
  t: T,
  key: string,
  from: Item | null,
  to: Item | null,
  summary: (item: Item) => string,
): readonly ChangeLine[] {
  const name = (to ?? from)?.name ?? ''
  const what = from === null ? t('item.added', { name }) : t('item.removed', { name })
  const text = (item: Item | null) => (item === null ? null : summary(item) || item.name)
  return [{ key, what, from: text(from), to: text(to) }]
}

/** Lines of an item that came, went, or has other values in some of its fields. */
function itemLines<Item extends { readonly id: string; readonly name: string }>(
  t: T,
  { id, from, to, fields }: ItemChange<Item>,
  field: (name: Exclude<keyof Item & string, 'id'>) => { readonly label: string; readonly of: (item: Item) => string },
  summary: (item: Item) => string,
): readonly ChangeLine[] {
  if (from === null || to === null) {
    return wholeItem(t, id, from, to, summary)
  }
  return fields.map((name) => {
    const { label, of } = field(name)
    return {
      key: `${id} ${name}`,
      what: t('pair', { what: to.name, detail: label }),
      from: of(from) || t('table.empty'),
      to: of(to) || t('table.empty'),
    }
  })
}

function formValue(t: T, name: Exclude<keyof FormOfGuidance, 'id'>, form: FormOfGuidance): string {
  switch (name) {
    case 'fitsWhen':
    case 'notWhen':
    case 'signals':
      return form[name].join('\n')
    case 'offered':
      return t(`offered.${form.offered}`)
    case 'active':
      return t(form.active ? 'active.yes' : 'active.no')
    case 'name':
    case 'definition':
    case 'who':
      return form[name]
    default:
      return assertNever(name)
  }
}

/** Changes of the forms of guidance, a line per field. */
export function useFormLines(): (comparison: PolicyComparison) => readonly ChangeLine[] {
  const t = useT('policyCompare')
  return ({ forms }) =>
    forms.flatMap((change) =>
      itemLines(
        t,
        change,
        (name) => ({ label: t(`form.${name}`), of: (form) => formValue(t, name, form) }),
        ({ definition }) => definition,
      ),
    )
}

/** Changes of the goals of the policy, a line per field. */
export function useGoalLines(): (comparison: PolicyComparison) => readonly ChangeLine[] {
  const t = useT('policyCompare')
  const local = useLocal()
  const { number } = useFormats()
  const valueOf = (name: Exclude<keyof PolicyGoal, 'id'>, goal: PolicyGoal): string => {
    switch (name) {
      case 'contributesTo':
        return t(`contribution.${goal.contributesTo}`)
      case 'indicator':
        return local(indicatorPreset(goal.indicator).name)
      case 'target':
        return goal.target === null ? t('noTarget') : number(goal.target)
      case 'name':
      case 'explanation':
      case 'owner':
        return goal[name]
      default:
        return assertNever(name)
    }
  }
  return ({ goals }) =>
    goals.flatMap((change) =>
      itemLines(
        t,
        change,
        (name) => ({ label: t(`goal.${name}`), of: (goal) => valueOf(name, goal) }),
        ({ explanation }) => explanation,
      ),
    )
}

/** Changes of who does what: roles and tasks that came or went, and every other letter. */
export function useRoleLines(): (comparison: PolicyComparison) => readonly ChangeLine[] {
  const t = useT('policyCompare')
  const local = useLocal()
  return ({ roles }) => [
    ...roles.roles.flatMap((change) =>
      itemLines(
        t,
        change,
        () => ({ label: t('task.name'), of: ({ name }) => name }),
        () => '',
      ),
    ),
    ...roles.tasks.flatMap((change) =>
      itemLines(
        t,
        change,
        (name) => ({
          label: t(`task.${name}`),
          of: (task) => (name === 'phase' ? local(taskPhaseNames[task.phase]) : task[name]),
        }),
        ({ explanation }) => explanation,
      ),
    ),
    ...roles.letters.map(({ task, role, from, to }) => ({
      key: `${task.id} ${role.id}`,
      what: t('pair', { what: task.name, detail: role.name }),
      from: local(roleLetterTexts[from].name),
      to: local(roleLetterTexts[to].name),
    })),
  ]
}

/** Changes of who gets to know what. */
export function useInformationLines(): (comparison: PolicyComparison) => readonly ChangeLine[] {
  const t = useT('policyCompare')
  const local = useLocal()
  return ({ information }) =>
    information.map(({ item, reader, from, to }) => ({
      key: `${item} ${reader}`,
      what: t('pair', {
        what: local(informationItemTexts[item].text),
        detail: local(informationReaderNames[reader]),
      }),
      from: local(informationCodeTexts[from].label),
      to: local(informationCodeTexts[to].label),
    }))
}

/** Changes of the rules. */
export function useParameterLines(from: Policy, to: Policy): (comparison: PolicyComparison) => readonly ChangeLine[] {
  const rules = useParameterText()
  return ({ parameters }) =>
    parameters.map((field) => ({
      key: field,
      what: rules.label(field),
      from: rules.value(field, from),
      to: rules.value(field, to),
    }))
}

/** What was decided around both versions. */
export function useFactLines(): (comparison: PolicyComparison) => readonly ChangeLine[] {
  const t = useT('policyCompare')
  const policyT = useT('policy')
  const { date } = useFormats()
  const valuesOf = (change: FactChange): readonly [from: string | null, to: string | null] => {
    switch (change.fact) {
      case 'adoptedOn':
      case 'reviewBy':
        return [change.from && date(change.from), change.to && date(change.to)]
      case 'adoptedBy':
        return [change.from, change.to]
      case 'worksCouncil':
        return [policyT(`reading.councilStatus.${change.from}`), policyT(`reading.councilStatus.${change.to}`)]
      case 'language':
        return [policyT(`reading.languageName.${change.from}`), policyT(`reading.languageName.${change.to}`)]
      default:
        return assertNever(change)
    }
  }
  return ({ facts }) =>
    facts.map((change) => {
      const [from, to] = valuesOf(change)
      return { key: change.fact, what: t(`fact.${change.fact}`), from: from ?? t('notYet'), to: to ?? t('notYet') }
    })
}
