export const coaches = {} as const
