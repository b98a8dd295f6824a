export const policyReceipts = {
  title: 'Bekend gemaakt',
} as const
