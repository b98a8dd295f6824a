export const coachCriteria = {
  title: 'Criteria',
} as const
