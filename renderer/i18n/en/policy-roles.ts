import { policyRoles as source } from '../nl/policy-roles.ts'
import { translationOf } from '../translation.ts'

export const policyRoles = translationOf(source, {
  title: 'Who does what',
  lead: 'What managers, seniors and HR do themselves, and what goes to an internal or external coach. Each task has somebody who carries it out and exactly one who is accountable.',
  empty: {
    title: 'It does not say yet who does what.',
    body: 'Start with the proposal: tasks from vision to review, divided over eight roles. You adapt it afterwards.',
    takeProposal: 'Use the proposal',
  },
  table: {
    label: 'Tasks and roles',
    task: 'Task',
    cell: '{{task}}, {{role}}',
    cellDouble: '{{task}}, {{role}}, assigned twice',
    keys: 'Walk through the table with the arrow keys. Type R, A, C, I or - to choose.',
    withExplanations: 'Show the explanation of each task',
  },
  legend: 'What the letters mean',
  role: {
    new: 'New role',
    edit: 'Change role: {{name}}',
    name: 'What do you call this role?',
    add: 'Add role',
    remove: 'Remove role',
  },
  task: {
    new: 'New task',
    edit: 'Change task',
    name: 'Task',
    phase: 'Where in the circle',
    explanation: 'Who does which part?',
    explanationHint: 'Write it down if several people carry out the task together.',
    lettersLater: 'After this you choose in the table who does what.',
    add: 'Add task',
    remove: 'Remove task',
  },
  gap: {
    none: 'Each task has somebody who carries it out and one who is accountable.',
    count_one: '1 point still to settle',
    count_other: '{{count}} points still to settle',
    nobodyCarriesOut: 'Nobody carries this out (R).',
    nobodyAccountable: 'Nobody is accountable (A).',
    severalAccountable: 'Double: {{roles}} are each accountable. Choose one.',
    divisionUnsaid: 'Double: {{roles}} carry this out. Say in the explanation who does which part.',
    roleWithoutTask: 'This role has no task anywhere.',
  },
  error: {
    withWorksCouncil: 'This version is with the works council. Take the proposal back first; then you can change it.',
    roleGone: 'This role has been removed in the meantime. Nothing was changed.',
    taskGone: 'This task has been removed in the meantime. Nothing was changed.',
    nameMissing: 'Fill in a name.',
    nameTaken: 'This name is already there. Choose another, so that everyone can tell them apart.',
    doesNotFit: 'This text is too long. Shorten it.',
    tooManyRoles: 'The table holds at most {{limit}} roles. Remove one first.',
    tooManyTasks: 'The table holds at most {{limit}} tasks. Remove one first.',
  },
})
