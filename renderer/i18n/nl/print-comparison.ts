import { coachCompare } from './coach-compare.ts'

/** A comparison of coaches on paper. */
export const printComparison = {
  name: 'Vergelijking van coaches',
  title: 'Vergelijking van coaches op {{date}}',
  on: 'op {{date}}',
  criteria: 'Criteria',
  criteriaVersion: '{{name}}, versie {{version}}',
  compared: 'Vergeleken',
  by: 'Vastgelegd door',
  chosen: 'Gekozen',
  nobody: 'nog niemand',
  motive: 'Motief',
  scope:
    'Dit is de vergelijking zoals ze op {{date}} is bewaard; latere wijzigingen staan er niet in. De rangorde ondersteunt de keuze en vervangt die niet.',
  facts: coachCompare.facts,
  factsHeading: 'Feiten naast elkaar',
  differing: 'Hierin verschillen zij, naar wat er op {{date}} was vastgelegd',
  equal: 'Hierin zijn zij gelijk',
  equalLine: '{{what}}: {{value}}',
  ranking: {
    heading: 'Rangorde',
    lead: 'Gewogen gemiddelde van de scores (1 tot 5). Wie gelijk scoort, deelt een plaats.',
    caption: 'Totaal per coach; de nummers in de balk zijn die van de criteria hieronder',
    place: 'Plaats',
    coach: 'Coach',
    total: 'Totaal',
    made: 'Opbouw',
    nobody: 'Geen van deze coaches heeft een plaats: niet op deze criteria beoordeeld, of zonder gewichten vergeleken.',
    unranked: 'Zonder plaats, want niet op deze criteria beoordeeld: {{names}}.',
    part: '{{criterion}}: {{points}}',
  },
  scores: {
    caption: 'Score per criterium, met daaronder wat die bijdraagt aan het totaal',
    criterion: 'Criterium',
    numbered: '{{number}}. {{text}}',
    weight: 'Gewicht',
    own: 'in de set {{weight}}',
  },
  hinges: {
    heading: 'Waar hangt de volgorde van af?',
    caption:
      'Per criterium: de volgorde als het dubbel telt, en het dichtstbijzijnde gewicht (0 tot 6) waarbij een ander op één komt',
    doubled: 'Telt het dubbel',
    tipping: 'Een ander op één',
    same: 'dezelfde volgorde',
    never: 'bij geen enkel gewicht',
    at: 'bij gewicht {{weight}}: {{names}}',
    left: 'als het niet meetelt: {{names}}',
  },
} as const
