/**
 * Words that suggest a text is about somebody's health (domain.md §8). An employer may not record that, so a field
 * hints when it meets one. It never blocks: "het team is ziek van vergaderen" is no diagnosis.
 */
const healthStems = [
  'burn-out', 'burnout', 'overspannen', 'depressie', 'depressief', 'depression', 'depressed', 'medicatie', 'medicijn',
  'medication', 'medicine', 'diagnose', 'diagnosis', 'therapie', 'therapy', 'therapist', 'therapeut', 'psychiater',
  'psychiatr', 'psycholoog', 'psychologist', 'ziekte', 'ziekmelding', 'ziekgemeld', 'ziekteverlof', 'illness',
  'sick leave', 'verslav', 'addict', 'angststoornis', 'paniekaanval', 'panic attack', 'adhd', 'autis', 'ptss', 'ptsd',
  'zwanger', 'pregnan', 'bedrijfsarts', 'huisarts', 'occupational physician', 'ziekenhuis', 'hospital admission',
] as const // prettier-ignore

const pattern = new RegExp(`(?<!\\p{L})(?:${healthStems.join('|')})\\p{L}*`, 'giu')

/** Longest text that is scanned; a pasted megabyte must not stall a key press. */
const SCANNED = 20_000

/** The words in a text that suggest health, each once, as they are written there. */
export function healthWordsIn(text: string): readonly string[] {
  const found = text.slice(0, SCANNED).match(pattern) ?? []
  return [...new Map(found.map((word) => [word.toLowerCase(), word])).values()]
}
