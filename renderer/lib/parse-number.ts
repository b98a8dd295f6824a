import type { Language } from '#shared/domain/primitives.ts'

/**
 * Reads a number as it is written in the language: `1.250,50` in Dutch, `1,250.50` in English. Where a separator
 * can only be a decimal sign (`12.5` in Dutch) it is taken as one. Gives null for what is no number.
 */
export function parseNumber(text: string, language: Language): number | null {
  const [thousands, decimal] = language === 'nl' ? ['.', ','] : [',', '.']
  const input = text.replace(/[\s\u00a0€]/g, '').replace(/−/g, '-')
  if (!/^-?[\d.,]+$/.test(input)) return null
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`)
  const plain = new RegExp(`^-?\\d+(\\${decimal}\\d+)?$`)
  const otherDecimal = new RegExp(`^-?\\d+\\${thousands}\\d{1,2}$`)
  if (grouped.test(input)) return Number(input.replaceAll(thousands, '').replace(decimal, '.'))
  if (plain.test(input)) return Number(input.replace(decimal, '.'))
  if (otherDecimal.test(input)) return Number(input.replace(thousands, '.'))
  return null
}
