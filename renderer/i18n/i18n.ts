import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#shared/domain/primitives.ts'
import { en, nl } from './catalogues.ts'

/**
 * Makes the translator. Texts are bundled, so it is ready at once. React escapes what it shows, so i18next does not.
 */
export function createTranslator(language: Language): i18n {
  const translator = createInstance()
  void translator.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { nl, en },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return translator
}
