export function NewCoachPage() {
  return null
}
