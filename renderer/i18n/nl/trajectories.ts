export const trajectories = {} as const
