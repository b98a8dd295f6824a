export const coachRegister = {
  title: 'Register',
} as const
