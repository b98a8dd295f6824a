import { policyOutput as source } from '../nl/policy-output.ts'
import { translationOf } from '../translation.ts'

export const policyOutput = translationOf(source, {
  title: 'Save as …',
  kind: {
    policyPdf: 'Policy as PDF',
    policyDocx: 'Policy as Word document',
    summaryPdf: 'Summary for employees, PDF',
    summaryDocx: 'Summary for employees, Word',
    letter: 'Letter to the works council',
  },
  chapter: 'chapter {{number}}',
  placeholders: 'The document was not made: not everything can be filled in. Look at {{chapters}}.',
  letter: {
    title: 'Letter to the works council',
    lead: 'With this you submit coaching policy {{version}}. Save the policy itself as well and enclose it. You can still edit the letter in Word.',
    policy: 'Policy',
    reason: 'Why you want this policy',
    reasonHint: 'In two or three sentences. Name no people.',
    grounds: 'On which grounds',
    date: 'Date of the letter',
    meetingOn: 'Explained on',
    meetingOnHint: 'Empty: the letter asks when it suits.',
    respondBy: 'Answer hoped for by',
    respondByHint: 'Empty: the letter names no day.',
    reviewBy: 'Policy looked at again by',
    reviewByHint: 'Proposal: two years from today, or the review date of the version.',
    sender: 'Sender',
    senderRole: 'Position of the sender',
    senderRoleHint: 'For instance: director, or head of HR on behalf of the director.',
    savePdf: 'Save letter as PDF',
    saveDocx: 'Save letter as Word document',
    error: {
      grounds: 'Choose at least one letter.',
      meetingBeforeLetter:
        'The explanation cannot come before the date of the letter. Choose a later day or leave this empty.',
      responseBeforeMeeting:
        'The council answers after the meeting. Choose a day after the explanation and after the date of the letter.',
    },
  },
})
