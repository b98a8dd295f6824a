export const policyForms = {
  title: 'Vormenkaart',
} as const
