interface MarkProps {
  readonly size: number
  readonly className?: string | undefined
}

/** The product's mark: a path that climbs in steps to a goal. */
export function Mark({ size, className }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className={className}>
      <rect width="32" height="32" rx="8" fill="#0f5e6b" />
      <path
        d="M6.5 24.5h6v-6h6v-6h4"
        fill="none"
        stroke="#d3e8eb"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="24.4" cy="8.6" r="3" fill="#f5b478" />
    </svg>
  )
}
