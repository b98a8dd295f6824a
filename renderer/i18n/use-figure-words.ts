import { useMemo } from 'react'
import type { FigureWords } from './figures.ts'
import { useFormats } from './format.ts'
import { useT } from './use-t.ts'

/** The words of documents in the language of the screen, for figures that a page says as a document would. */
export function useFigureWords(): FigureWords {
  const t = useT('print')
  const formats = useFormats()
  return useMemo(() => ({ t, formats }), [t, formats])
}
