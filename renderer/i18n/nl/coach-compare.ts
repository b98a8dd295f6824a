export const coachCompare = {
  title: 'Coaches vergelijken',
} as const
