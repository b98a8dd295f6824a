import { policyInformation as source } from '../nl/policy-information.ts'
import { translationOf } from '../translation.ts'

export const policyInformation = translationOf(source, {
  title: 'Who gets what',
  lead: 'What each person gets to see of a trajectory. This promise is in the agreement; screens and reports keep to it.',
  item: 'What there is to know',
  cell: '{{item}}: {{reader}}',
  fixed: 'What is fixed',
  fixedBecause: 'Fixed. {{reason}}',
  legend: 'What the words mean',
  reset: 'Back to the proposal',
  resetTitle: 'Go back to the proposal?',
  resetBody: 'All cells get the words of the proposal again. You can undo this with Ctrl+Z.',
  barrier: {
    staysBetweenCoachAndCoachee:
      'What coach and coachee discuss remains theirs. Manager, HR and management never get it.',
    answersNotToManager:
      'The manager does not see the coachee’s evaluation answers: they must not count in an assessment.',
    answersOnlyAsAnnounced:
      'HR sees no more of the coachee’s answers than the questionnaire promises: the scores and the open answer.',
    managementReadsTotals: 'Management reads totals and averages only, in which nobody can be recognised.',
  },
  error: {
    withWorksCouncil: 'This version is with the works council. Take the proposal back first; then you can change it.',
    meaningless: 'That word does not fit here. Nothing was changed; choose another.',
  },
})
