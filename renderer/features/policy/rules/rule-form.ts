import { useMemo } from 'react'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import {
  type ParameterChange,
  type ParameterError,
  parameterErrors,
  type ParameterInput,
  setParameters,
} from '#shared/domain/parameter-commands.ts'
import type { FormOfGuidance } from '#shared/domain/policy-forms.ts'
import { type ParameterGroup, parameterGroups, parameterRoot } from '#shared/domain/policy-parameter-fields.ts'
import { coachLevels } from '#shared/domain/coach-level-names.ts'
import { misusePatternIds } from '#shared/domain/misuse-pattern.ts'
import { minimumGroupOptions, type PolicyParameters, retentionSectors } from '#shared/domain/policy-parameters.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { parties } from '#shared/domain/trajectory.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { type AutosaveStatus, useAutosave } from '#renderer/ui/autosave.ts'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import { changeDraft } from '../change-draft.ts'

const amount = z.number().nullable()
const level = z.enum(coachLevels).nullable()
const who = z.array(z.enum(parties))

const fields = z.object({
  allowedForms: z.array(z.string()),
  goalGate: z.enum(['required', 'freeSpaceAllowed']),
  /** Moments that are ticked. */
  threeWayMeetings: z.array(z.enum(['start', 'mid', 'end'])),
  evaluations: z.object({ mid: who, end: who, followUp: who }),
  followUpMonths: amount,
  coachLevels: z.object({ workQuestion: level, leadership: level, career: level, executive: level }),
  maxParallelInternal: amount,
  maxSessions: amount,
  decisionDays: amount,
  budget: z.object({ perTrajectoryCents: amount, perYearCents: amount }),
  /** A select holds text. */
  minimumGroup: z.string().nullable(),
  retention: z.object({
    sector: z.enum(retentionSectors),
    fileMonths: amount,
    rejectedMonths: amount,
    afterEmploymentMonths: amount,
    coachMonths: amount,
  }),
  secondPairOfEyes: z.array(z.enum(misusePatternIds)),
})
type RuleInput = z.input<typeof fields>
type RuleValues = z.output<typeof fields>
export type RuleControl = Control<RuleInput, unknown, RuleValues>
export type RuleForm = KeptForm<RuleInput, RuleValues>

const minimumGroupOf = (text: string | null): ParameterInput['minimumGroup'] =>
  minimumGroupOptions.find((size) => String(size) === text) ?? null

const inputOf = (values: RuleValues): ParameterInput => ({
  ...values,
  threeWayMeetings: {
    start: values.threeWayMeetings.includes('start'),
    mid: values.threeWayMeetings.includes('mid'),
    end: values.threeWayMeetings.includes('end'),
  },
  minimumGroup: minimumGroupOf(values.minimumGroup),
})

const valuesOf = (parameters: PolicyParameters): RuleInput => ({
  ...parameters,
  allowedForms: [...parameters.allowedForms],
  threeWayMeetings: (['start', 'mid', 'end'] as const).filter((moment) => parameters.threeWayMeetings[moment]),
  evaluations: {
    mid: [...parameters.evaluations.mid],
    end: [...parameters.evaluations.end],
    followUp: [...parameters.evaluations.followUp],
  },
  minimumGroup: String(parameters.minimumGroup),
  secondPairOfEyes: [...parameters.secondPairOfEyes],
})

/** The names of a group in the parameters: those that one save sets. */
const rootsOf = (group: ParameterGroup): ReadonlySet<string> => new Set(parameterGroups[group].map(parameterRoot))

function changeOf(group: ParameterGroup, input: ParameterInput): ParameterChange {
  const roots = rootsOf(group)
  return Object.fromEntries(Object.entries(input).filter(([root]) => roots.has(root)))
}

/** The bounds are in the hint above the field; the sentence says which kind of thing is wrong. */
const messageOf = ({ code }: ParameterError): string =>
  code === 'missing' ? 'errors:field.missing' : `policyRules:fieldError.${code}`

const schemaFor = (group: ParameterGroup, forms: readonly FormOfGuidance[]) =>
  fields.superRefine((values, ctx) => {
    const roots = rootsOf(group)
    for (const error of parameterErrors(inputOf(values), forms)) {
      if (!roots.has(parameterRoot(error.field))) continue
      ctx.addIssue({ code: 'custom', path: error.field.split('.'), message: messageOf(error) })
    }
  })

/**
 * The form of one group of rules, saved as you type. Each group is a form of its own, so that what is wrong in one does
 * not hold up another.
 */
export function useRuleForm(
  row: Row<Policy>,
  group: ParameterGroup,
): { readonly form: RuleForm; readonly status: AutosaveStatus } {
  const { parameters, forms } = row.doc
  const form = useKeptForm({
    key: `policy/${row.id}/rules/${group}`,
    schema: useMemo(() => schemaFor(group, forms), [group, forms]),
    defaultValues: valuesOf(parameters),
    revision: row.rev,
  })
  const status = useAutosave(form, (values) =>
    changeDraft(row.id, (draft) => setParameters(draft, changeOf(group, inputOf(values)))),
  )
  return { form, status }
}
