export function AssessCoachPage() {
  return null
}
