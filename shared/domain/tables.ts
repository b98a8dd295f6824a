import type { z } from 'zod'
import { adoptedNormsSchema } from './adopted-norms.ts'
import { attachmentSchema } from './attachment.ts'
import { coachComparisonSchema } from './coach-comparison.ts'
import { coachSchema } from './coach.ts'
import { criteriaSetSchema } from './criteria-set.ts'
import { draftSchema } from './draft.ts'
import { personSchema } from './person.ts'
import { policyReceiptSchema } from './policy-receipt.ts'
import { policySchema } from './policy.ts'
import { selfAssessmentSchema } from './self-assessment.ts'
import { settingsSchema } from './settings.ts'
import { trajectorySchema } from './trajectory.ts'

/**
 * Every table of the vault with the schema of its documents. The vault checks documents against it and
 * knows nothing else of the domain; the working copy makes one Dexie table per entry.
 */
export const tableSchemas = {
  settings: settingsSchema,
  policies: policySchema,
  policyReceipts: policyReceiptSchema,
  selfAssessments: selfAssessmentSchema,
  criteriaSets: criteriaSetSchema,
  coachNorms: adoptedNormsSchema,
  coaches: coachSchema,
  coachComparisons: coachComparisonSchema,
  people: personSchema,
  trajectories: trajectorySchema,
  attachments: attachmentSchema,
  drafts: draftSchema,
} as const

export type TableName = keyof typeof tableSchemas
export type DocOf<Table extends TableName> = z.infer<(typeof tableSchemas)[Table]>

export const tableNames = Object.keys(tableSchemas) as readonly TableName[]
