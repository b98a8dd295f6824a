import type { PolicyProposal } from '#shared/domain/policy-start.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { proposedForms } from './forms-of-guidance.ts'
import { proposedTexts } from './policy-chapters.ts'
import { proposedGoals } from './policy-goals.ts'
import { proposedRoles } from './roles.ts'

/** All that the product proposes for a policy, in its language. */
export const policyProposal = (language: Language): PolicyProposal => ({
  texts: proposedTexts(language),
  forms: proposedForms(language),
  roles: proposedRoles(language),
  goals: proposedGoals(language),
})
