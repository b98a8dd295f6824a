export const coachNorms = {
  title: 'Normen van beroepsorganisaties',
} as const
