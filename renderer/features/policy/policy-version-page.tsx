export function PolicyVersionPage() {
  return null
}
