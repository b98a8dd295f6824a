import { z } from 'zod'
import { type PolicyReceipt, receiptWays } from '#shared/domain/policy-receipt.ts'
import type { AdoptedPolicy } from '#shared/domain/policy.ts'
import { type IsoDate, isoDateSchema } from '#shared/domain/primitives.ts'
import { type ReceiptError, type ReceiptInput, registerErrors } from '#shared/domain/receipt-commands.ts'

const fields = z.object({
  /** Ticked known departments. */
  departments: z.array(z.string()),
  /** A department that is typed; when one line is changed: its name. */
  department: z.string(),
  on: isoDateSchema.nullable(),
  way: z.enum(receiptWays),
  people: z.number().nullable(),
  confirmedOn: isoDateSchema.nullable(),
  note: z.string(),
})
export type ReceiptFormValues = z.output<typeof fields>
export type ReceiptFormInput = z.input<typeof fields>

/** All departments of the form, ticked and typed. */
export const departmentsIn = ({
  departments,
  department,
}: Pick<ReceiptFormValues, 'departments' | 'department'>): readonly string[] =>
  [...departments, department].filter((name) => name.trim() !== '')

/** What the form says about all its departments. A number belongs to one department only. */
export const inputOf = (values: ReceiptFormValues): ReceiptInput => ({
  on: values.on,
  way: values.way,
  people: departmentsIn(values).length > 1 ? null : values.people,
  confirmedOn: values.confirmedOn,
  note: values.note,
})

export const emptyReceipt = (today: IsoDate): ReceiptFormInput => ({
  departments: [],
  department: '',
  on: today,
  way: 'meeting',
  people: null,
  confirmedOn: null,
  note: '',
})

export const receiptInput = (receipt: PolicyReceipt): ReceiptFormInput => ({
  departments: [],
  department: receipt.department,
  on: receipt.on,
  way: receipt.way,
  people: receipt.people,
  confirmedOn: receipt.confirmedOn,
  note: receipt.note,
})

function placeOf(error: ReceiptError): readonly [field: keyof ReceiptFormValues, message: string] {
  switch (error.code) {
    case 'departmentMissing':
    case 'alreadyRegistered':
      return ['department', `policyReceipts:error.${error.code}`]
    case 'departmentTooLong':
      return ['department', 'errors:field.notValid']
    case 'dateMissing':
      return ['on', 'errors:field.missing']
    case 'dateInFuture':
    case 'dateBeforeAdoption':
      return ['on', `policyReceipts:error.${error.code}`]
    case 'confirmedInFuture':
      return ['confirmedOn', 'policyReceipts:error.dateInFuture']
    case 'confirmedBeforeReceipt':
      return ['confirmedOn', 'policyReceipts:error.confirmedBeforeReceipt']
    case 'peopleOutOfRange':
      return ['people', 'policyReceipts:error.peopleOutOfRange']
    case 'noteTooLong':
      return ['note', 'errors:field.notValid']
  }
}

/** The rules of the domain, each at its field. `others`: the lines beside the one that is changed. */
export const receiptFormSchema = (policy: AdoptedPolicy, others: readonly PolicyReceipt[], today: IsoDate) =>
  fields.superRefine((values, ctx) => {
    for (const error of registerErrors(departmentsIn(values), inputOf(values), policy, others, today)) {
      const [field, message] = placeOf(error)
      ctx.addIssue({ code: 'custom', path: [field], message })
    }
  })
