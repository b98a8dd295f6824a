import type { Locator, Page } from '@playwright/test'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A form field by its whole label; "(verplicht)" may follow. */
export const field = (scope: Page | Locator, label: string): Locator =>
  scope
    .getByLabel(new RegExp(`^${escaped(label)}( \\((verplicht|required)\\))?$`))
    .and(scope.locator(':not([role=listbox])'))

/** Types in a field and leaves it, so that it is checked as when a person goes on to the next. */
export async function fillIn(scope: Page | Locator, label: string, value: string): Promise<void> {
  const box = field(scope, label)
  await box.fill(value)
  await box.blur()
}
