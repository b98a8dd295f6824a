export const policySupport = {
  title: 'Draagvlak',
} as const
