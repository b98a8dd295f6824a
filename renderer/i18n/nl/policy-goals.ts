export const policyGoals = {
  title: 'Doelen van het beleid',
} as const
