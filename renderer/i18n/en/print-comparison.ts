import { printComparison as source } from '../nl/print-comparison.ts'
import { translationOf } from '../translation.ts'
import { coachCompare } from './coach-compare.ts'

export const printComparison = translationOf(source, {
  name: 'Comparison of coaches',
  title: 'Comparison of coaches on {{date}}',
  on: 'on {{date}}',
  criteria: 'Criteria',
  criteriaVersion: '{{name}}, version {{version}}',
  compared: 'Compared',
  by: 'Recorded by',
  chosen: 'Chosen',
  nobody: 'nobody yet',
  motive: 'Motive',
  scope:
    'This is the comparison as it was kept on {{date}}; later changes are not in it. The ranking supports the choice and does not make it.',
  facts: coachCompare.facts,
  factsHeading: 'Facts side by side',
  differing: 'In this they differ, by what was recorded on {{date}}',
  equal: 'In this they are equal',
  equalLine: '{{what}}: {{value}}',
  ranking: {
    heading: 'Ranking',
    lead: 'Weighted mean of the scores (1 to 5). Coaches with equal scores share a place.',
    caption: 'Total of each coach; the numbers in the bar are those of the criteria below',
    place: 'Place',
    coach: 'Coach',
    total: 'Total',
    made: 'Made up of',
    nobody: 'None of these coaches has a place: not assessed on these criteria, or compared without weights.',
    unranked: 'Without a place, because not assessed on these criteria: {{names}}.',
    part: '{{criterion}}: {{points}}',
  },
  scores: {
    caption: 'Score for each criterion, and below it what that adds to the total',
    criterion: 'Criterion',
    numbered: '{{number}}. {{text}}',
    weight: 'Weight',
    own: '{{weight}} in the set',
  },
  hinges: {
    heading: 'What does the order hang on?',
    caption:
      'For each criterion: the order when it counts double, and the nearest weight (0 to 6) that puts somebody else first',
    doubled: 'When it counts double',
    tipping: 'Somebody else first',
    same: 'the same order',
    never: 'at no weight',
    at: 'at weight {{weight}}: {{names}}',
    left: 'when left out: {{names}}',
  },
})
