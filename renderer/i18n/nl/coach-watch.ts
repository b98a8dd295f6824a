export const coachWatch = {
  title: 'Coaches volgen',
} as const
