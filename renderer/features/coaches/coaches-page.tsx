export function CoachesPage() {
  return null
}
