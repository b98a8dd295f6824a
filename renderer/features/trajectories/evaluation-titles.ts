/** How the evaluation of a party is called, per moment (keys of the catalogue). */
export const evaluationTitles = {
  mid: 'evaluation.midOf',
  end: 'evaluation.of',
  followUp: 'evaluation.followUpOf',
} as const
