export const policyCompare = {
  title: 'Versies vergelijken',
} as const
