export const policyRules = {
  title: 'Spelregels',
} as const
