export function CoachPage() {
  return null
}
