import type { CoachNorms, NormBody, NormLevel, NormRequirement } from './coach-norms.ts'

/** Values for tests: nothing here is used by the product. */

export const testRequirement = (change: Partial<NormRequirement> = {}): NormRequirement => ({
  key: 'clientHours',
  value: 100,
  unit: 'hours',
  period: 'total',
  basis: 'sourced',
  source: 'https://www.nobco.nl/keurmerk/EIA-niveaus',
  note: null,
  levelId: null,
  ...change,
})

export const testLevel = (change: Partial<NormLevel> = {}): NormLevel => ({
  id: 'practitioner',
  name: 'Practitioner',
  rank: 'practitioner',
  meaning: null,
  requirements: [testRequirement(), testRequirement({ key: 'clients', value: 20, unit: 'clients' })],
  ...change,
})

export const testBody = (change: Partial<NormBody> = {}): NormBody => ({
  id: 'emcc-eia',
  name: 'EIA',
  url: null,
  kind: 'accreditation',
  checked: 'tested',
  checkedRemark: null,
  validityYears: 5,
  validityBasis: 'sourced',
  validitySource: 'https://www.nobco.nl/keurmerk/EIA_verlenging',
  levels: [
    testLevel(),
    testLevel({ id: 'senior-practitioner', name: 'Senior Practitioner', rank: 'senior', requirements: [] }),
  ],
  renewal: [testRequirement({ period: 'per5Years', levelId: 'practitioner' })],
  supervision: [],
  ethicsCode: null,
  complaints: null,
  remarks: null,
  ...change,
})

/** Norms of one body with two levels. */
export const testNorms = (change: Partial<CoachNorms> = {}): CoachNorms => ({
  schemaVersion: 1,
  validAsOf: '2026-11',
  bodies: [testBody()],
  ...change,
})
