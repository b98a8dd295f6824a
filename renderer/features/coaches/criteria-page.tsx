export function CriteriaPage() {
  return null
}
