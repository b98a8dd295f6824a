export const policyRoles = {
  title: 'Wie doet wat',
} as const
