export const policyStandard = {
  title: 'Zelfbeoordeling',
} as const
