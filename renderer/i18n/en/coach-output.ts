import { coachOutput as source } from '../nl/coach-output.ts'
import { translationOf } from '../translation.ts'

export const coachOutput = translationOf(source, {
  title: 'Save as …',
  kind: {
    pdf: 'Register as PDF, for procurement …',
    xlsx: 'Table for Excel (XLSX) …',
    csv: 'Table as text (CSV) …',
  },
  dialog: {
    pdf: 'Save the register as PDF',
    xlsx: 'Save the register for Excel',
    csv: 'Save the register as CSV',
  },
  lead: {
    pdf: 'For each coach the papers with their validity, languages, regions and the status as of today.',
    table: 'One line per coach. You can take the table in again later under “Import coaches”.',
  },
  not: 'Assessments, relations and reasons for decisions stay behind.',
  who: 'Which coaches',
  admitted: 'Only those who can be given a trajectory today ({{number}})',
  all: 'Everybody in the register ({{number}})',
  allHint: 'Candidates, suspended, rejected and departed coaches too, with their status.',
  rates: 'Include rates',
  ratesHint: 'As they apply today, without and with VAT.',
  unprotected: 'The file is not encrypted and holds names. Give it only to those who need it.',
  save: 'Save',
  saved: '{{fileName}} has been saved. That file is not encrypted: delete it when you no longer need it.',
})
