import { indicatorIds } from '../domain/policy-goals.ts'
import type { PolicySurroundings } from '../report/policy-document.ts'
import type { PolicyWords } from '../report/policy-words.ts'

const indicators = Object.fromEntries(indicatorIds.map((id) => [id, { name: `Cijfer ${id}`, unit: '%' }]))

/** Words for tests that say of what they are the words. */
export const sampleWords: PolicyWords = {
  // Made of every id there is.
  indicators: indicators as PolicyWords['indicators'],
  misusePattern: (id) => `Patroon ${id}`,
  roleLetter: (letter) => `Betekenis ${letter}`,
  taskPhase: (phase) => `Deel ${phase}`,
  informationItem: (item) => ({
    text: `Gegeven ${item}`,
    note: item === 'privateContent' ? 'Nergens een veld.' : null,
  }),
  informationReader: (reader) => `Lezer ${reader}`,
  informationCode: (code, minimumGroup) => ({ label: `<${code}>`, explanation: `Uitleg ${code}, ${minimumGroup}` }),
}

/** What a policy document is made with in tests. */
export const samplePolicySurroundings: PolicySurroundings = {
  settings: { organisation: 'Nieuwe Naam', demo: true },
  criteria: [],
  words: sampleWords,
}
