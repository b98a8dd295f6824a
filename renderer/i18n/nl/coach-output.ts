export const coachOutput = {
  title: 'Opslaan als',
} as const
