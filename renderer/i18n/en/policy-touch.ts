import { policyTouch as source } from '../nl/policy-touch.ts'
import { translationOf } from '../translation.ts'

export const policyTouch = translationOf(source, {
  title: 'Trajectories still under way',
  lead: 'A trajectory keeps the rules of the version it was requested under, also when a new version comes.',
  none: 'No trajectories are under way under an earlier version.',
  groups: 'By the version that trajectories keep',
  version: 'Keeps version',
  before: 'From before the policy',
  count: 'Trajectories',
  numbers: 'Numbers',
  more: 'and {{count}} more',
  differs: 'Different in version {{version}}',
  same: 'Nothing: the rules are the same',
  formLeaves_one: 'One trajectory has a form of guidance that version {{version}} does not allow: {{numbers}}.',
  formLeaves_other:
    '{{count}} trajectories have a form of guidance that version {{version}} does not allow: {{numbers}}.',
  formLeavesWhat: 'They go on as agreed. New requests for that form are then no longer possible.',
  under_one: '1 trajectory is still under way under this version: {{numbers}}.',
  under_other: '{{count}} trajectories are still under way under this version: {{numbers}}.',
  underNone: 'No trajectories are under way under this version.',
  rule: {
    allowedForms: 'forms of guidance',
    goalGate: 'starting with or without goals',
    threeWayMeetings: 'three-way meetings',
    evaluations: 'evaluations',
    maxSessions: 'number of sessions',
    decisionDays: 'term for the decision',
    followUpMonths: 'term for the follow-up',
    coachLevels: 'level of the coach',
    maxParallelInternal: 'trajectories per internal coach',
    budget: 'budget',
    secondPairOfEyes: 'second pair of eyes',
    minimumGroup: 'smallest group in the report',
    retention: 'retention terms',
  },
})
