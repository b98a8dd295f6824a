/** Dutch: the source. Ways to look at the trajectories, what is due, and selections that are kept. */
export const trajectoryList = {
  counts: 'Aantal per status',
  all: 'Alle',
  view: { label: 'Weergave', list: 'Lijst', board: 'Bord' },
  board: {
    none: 'Geen trajecten.',
    coach: 'Coach: {{name}}',
    showAll: 'Alle {{number}} in de lijst',
    keyboardHint: 'Met de pijltjestoetsen ga je van kaart naar kaart, met Enter open je er een.',
  },
} as const
