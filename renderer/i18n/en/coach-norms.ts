import { coachNorms as source } from '../nl/coach-norms.ts'
import { translationOf } from '../translation.ts'

export const coachNorms = translationOf(source, {
  title: 'Norms of professional bodies',
  lead: 'What certificates and registers ask, with the source. Valid as of {{month}}: check the values every year.',
  validity: 'Valid for',
  years: '{{years}} years',
  unknown: 'not found',
  checked: 'Check',
  kind: 'Kind',
  site: 'Source',
  rank: 'Equal to',
  level: 'Level {{name}}',
  renewal: 'Renewal',
  supervision: 'Guideline for supervision',
  requirement: 'Requirement',
  value: 'Value',
  period: 'Period',
  basis: 'Origin',
  sourced: 'source',
  default: 'own knowledge',
  yes: 'yes',
  no: 'no',
  ethicsCode: 'Code of ethics',
  complaints: 'Complaints',
})
