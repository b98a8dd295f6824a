export const coachImport = {
  title: 'Coaches importeren',
} as const
