import { trajectoryList as source } from '../nl/trajectory-list.ts'
import { translationOf } from '../translation.ts'

export const trajectoryList = translationOf(source, {
  counts: 'Number in each status',
  all: 'All',
  view: { label: 'View', list: 'List', board: 'Board' },
  board: {
    none: 'No trajectories.',
    coach: 'Coach: {{name}}',
    showAll: 'All {{number}} in the list',
    keyboardHint: 'The arrow keys take you from card to card, Enter opens one.',
  },
})
