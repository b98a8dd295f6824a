import { report as source } from '../nl/report.ts'
import { translationOf } from '../translation.ts'

export const report = translationOf(source, {
  title: 'Reports',
  lead: 'The management report over a period: only numbers and means, never about too small a group.',
  save: 'Save as PDF',
  saving: 'Making the PDF …',
  saved: 'Saved as “{{fileName}}”.',
  period: {
    label: 'Period',
    thisYear: 'This year',
    lastYear: 'Last year',
    thisQuarter: 'This quarter',
    lastQuarter: 'Last quarter',
    own: 'Own dates',
    from: 'From',
    to: 'Up to and including',
    future: 'This period has not begun yet. Choose an earlier start date.',
    incomplete: 'Enter two dates in the right order. The report will then appear here.',
    ownHint:
      'Do not keep reports over almost the same period side by side: the difference can sometimes give a small group away.',
  },
  preview: 'Management report',
  loading: 'Making the report …',
  empty: {
    title: 'There are no trajectories in this period yet',
    body: 'Choose another period, or record a first request.',
    action: 'New trajectory',
  },
})
