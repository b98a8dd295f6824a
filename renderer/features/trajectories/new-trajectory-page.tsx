export function NewTrajectoryPage() {
  return null
}
