export const coachAssess = {
  title: 'Beoordelen',
} as const
