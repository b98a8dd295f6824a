import type { PolicyProposal } from '#shared/domain/policy-start.ts'
import { emptyRoles } from '#shared/domain/policy-roles.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { proposedTexts } from './policy-chapters.ts'

/** All that the product proposes for a policy, in its language. */
export const policyProposal = (language: Language): PolicyProposal => ({
  texts: proposedTexts(language),
  forms: [],
  roles: emptyRoles,
  goals: [],
})
