/** A wide table that the keyboard can scroll (WCAG 2.1.1): reachable, and with a name. */
export const scrollable = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label })
