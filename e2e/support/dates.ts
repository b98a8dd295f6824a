/** The date so many days ago, typed as a Dutch operator does: 23-11-2026. */
export function daysAgo(days: number): string {
  const date = new Date()
  date.setDate(date.getDate() - days)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(date.getDate())}-${two(date.getMonth() + 1)}-${date.getFullYear()}`
}

/** The date so many days from now. */
export const daysAhead = (days: number): string => daysAgo(-days)
