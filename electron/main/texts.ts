import type { Language } from '#shared/domain/primitives.ts'

/** What main itself shows: menu and native dialogs. Everything else a person reads is in the renderer's catalogues. */
const nl = {
  file: 'Bestand',
  lock: 'Vergrendelen',
  quit: 'Afsluiten',
  edit: 'Bewerken',
  undo: 'Laatste wijziging ongedaan maken',
  cut: 'Knippen',
  copy: 'Kopiëren',
  paste: 'Plakken',
  selectAll: 'Alles selecteren',
  search: 'Zoeken …',
  view: 'Beeld',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  zoomReset: 'Ware grootte',
  fullScreen: 'Volledig scherm',
  help: 'Help',
  about: 'Over Coachbeleid',
  aboutDetail: 'Werkt zonder internet. Je gegevens staan versleuteld op de plek die je zelf kiest.',
  version: 'Versie',
  close: 'Sluiten',
  chooseNewTitle: 'Waar wil je de kluis bewaren?',
  chooseNewButton: 'Hier bewaren',
  chooseExistingTitle: 'Welke kluis wil je openen?',
  chooseExistingButton: 'Kluis openen',
  savePdfTitle: 'PDF opslaan',
  savePdfButton: 'Opslaan',
  pdfKind: 'PDF-document',
  policyFile: 'Coachbeleid',
  reportFile: 'Managementrapportage coaching',
}
export type Texts = { readonly [Key in keyof typeof nl]: string }

const en: Texts = {
  file: 'File',
  lock: 'Lock',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo last change',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  search: 'Search …',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  help: 'Help',
  about: 'About Coachbeleid',
  aboutDetail: 'Works without the internet. Your data are kept encrypted in the place you choose.',
  version: 'Version',
  close: 'Close',
  chooseNewTitle: 'Where do you want to keep the vault?',
  chooseNewButton: 'Keep it here',
  chooseExistingTitle: 'Which vault do you want to open?',
  chooseExistingButton: 'Open vault',
  savePdfTitle: 'Save PDF',
  savePdfButton: 'Save',
  pdfKind: 'PDF document',
  policyFile: 'Coaching policy',
  reportFile: 'Coaching management report',
}

const catalogues: { readonly [L in Language]: Texts } = { nl, en }

/** The texts of main in the operator's language. */
export const textsFor = (language: Language): Texts => catalogues[language]

/** Dutch unless the operating system speaks English. @param locale such as `en-GB` */
export const languageOfLocale = (locale: string): Language => (/^en\b/i.test(locale) ? 'en' : 'nl')
