/** How often a test repeats itself: a short number in every run, and the long one of security.md in `npm run test:faults`. */
export function times(short: number, long: number): number {
  return process.env['COACHBELEID_FAULTS'] === 'long' ? long : short
}
