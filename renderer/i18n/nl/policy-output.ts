export const policyOutput = {
  title: 'Opslaan als',
} as const
