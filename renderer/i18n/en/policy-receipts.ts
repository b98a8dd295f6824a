import { policyReceipts as source } from '../nl/policy-receipts.ts'
import { translationOf } from '../translation.ts'

export const policyReceipts = translationOf(source, {
  title: 'Made known',
})
