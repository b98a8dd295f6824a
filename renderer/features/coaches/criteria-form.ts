import { z } from 'zod'
import { type CriteriaError, criteriaErrors, type CriteriaInput } from '#shared/domain/criteria-commands.ts'
import { coachLevels } from '#shared/domain/coach-level-names.ts'
import { criteriaPurposes, type CriteriaSet } from '#shared/domain/criteria-set.ts'

const criterion = { id: z.string(), text: z.string(), why: z.string(), how: z.string() }

const fields = z.object({
  name: z.string(),
  minimumTotal: z.number().nullable(),
  purpose: z.enum(criteriaPurposes).nullable(),
  minimumLevel: z.enum(coachLevels).nullable(),
  knockOuts: z.array(z.object({ ...criterion, evidence: z.string() })),
  weighted: z.array(
    z.object({
      ...criterion,
      /** A select holds text. */
      weight: z.string(),
      /** What a 1, a 3 and a 5 look like. */
      low: z.string(),
      middle: z.string(),
      high: z.string(),
    }),
  ),
})

export type CriteriaFormInput = z.input<typeof fields>
export type CriteriaFormOutput = z.output<typeof fields>

/** The form as the domain reads it. */
export const criteriaInput = (values: CriteriaFormOutput): CriteriaInput => ({
  ...values,
  weighted: values.weighted.map(({ low, middle, high, weight, ...each }) => ({
    ...each,
    weight: Number(weight),
    anchors: { 1: low, 3: middle, 5: high },
  })),
})

/** What the form shows of a set. */
export const criteriaFormValues = (set: CriteriaSet): CriteriaFormInput => ({
  name: set.name,
  minimumTotal: set.minimumTotal,
  purpose: set.purpose,
  minimumLevel: set.minimumLevel,
  knockOuts: set.knockOuts.map((each) => ({ ...each })),
  weighted: set.weighted.map(({ anchors, weight, ...each }) => ({
    ...each,
    weight: String(weight),
    low: anchors[1],
    middle: anchors[3],
    high: anchors[5],
  })),
})

const freshId = (): string => `own-${crypto.randomUUID()}`

/** A demand of the organisation's own, to be filled in. */
export const newKnockOut = (text: string): CriteriaFormInput['knockOuts'][number] => ({
  id: freshId(),
  text,
  why: '',
  how: '',
  evidence: '',
})

/** A weighted criterion of the organisation's own, to be filled in. */
export const newWeighted = (text: string): CriteriaFormInput['weighted'][number] => ({
  id: freshId(),
  text,
  why: '',
  how: '',
  weight: '2',
  low: '',
  middle: '',
  high: '',
})

function messageOf({ path, code }: CriteriaError): string {
  if (path === 'minimumTotal' && code === 'outOfRange') return 'coaches:error.total'
  if (path.endsWith('.weight')) return 'coaches:error.weight'
  if (path === 'knockOuts' || path === 'weighted')
    return `coachCriteria:error.${code === 'missing' ? 'none' : 'tooMany'}`
  // A text over its limit is named by its own field.
  return code === 'missing' ? 'errors:field.missing' : 'errors:field.notValid'
}

/** Where the form keeps what the domain calls `anchors.1`. */
const fieldOfAnchor: Readonly<Record<string, string>> = { 1: 'low', 3: 'middle', 5: 'high' }

const fieldPath = (path: string): string[] =>
  path.replace(/\.anchors\.(\d)$/, (whole, score: string) => `.${fieldOfAnchor[score] ?? whole}`).split('.')

/** The rules of the domain, each shown at its field. */
export const criteriaFormSchema = fields.superRefine((values, ctx) => {
  for (const error of criteriaErrors(criteriaInput(values))) {
    ctx.addIssue({ code: 'custom', path: fieldPath(error.path), message: messageOf(error) })
  }
})
