import { describe, expect, it } from 'vitest'
import { healthWordsIn } from './health-words.ts'

describe('the hint about health', () => {
  it('notices words about health in both languages, each once', () => {
    expect(healthWordsIn('Na zijn burn-out en Burn-out; medicatie')).toEqual(['Burn-out', 'medicatie'])
    expect(healthWordsIn('after her diagnosis')).toEqual(['diagnosis'])
  })

  it('leaves ordinary words about work alone', () => {
    expect(healthWordsIn('Hoe geef ik op tijd feedback aan mijn team? De planning is een ziek plan.')).toEqual([])
    expect(healthWordsIn('organisatieadviseur, automatisering')).toEqual([])
  })

  it('finds a word only at its beginning', () => {
    expect(healthWordsIn('herdiagnose')).toEqual([])
    expect(healthWordsIn('(depressieve)')).toEqual(['depressieve'])
  })
})
