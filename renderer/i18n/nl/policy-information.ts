export const policyInformation = {
  title: 'Wie hoort wat',
} as const
