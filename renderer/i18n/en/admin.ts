import { admin as source } from '../nl/admin.ts'
import { translationOf } from '../translation.ts'

export const admin = translationOf(source, {
  title: 'Administration',
  lead: 'Settings of this vault. They hold for everyone who opens it.',
  organisation: {
    title: 'Organisation',
    name: 'Name of the organisation',
    nameHint: 'Appears on the title page of policies and reports.',
    operator: 'Your name',
    operatorHint: 'Goes with what you record, so that it can be seen later who did what.',
  },
  display: {
    title: 'Language and appearance',
    language: 'Language of the screens',
    theme: 'Light or dark',
  },
  guard: {
    title: 'Guarding and keeping',
    backups: 'Backups',
    backupsHint: 'Where they are, when they are made and how to restore one.',
    audit: 'Audit trail',
    auditHint: 'Who did what and when.',
  },
  vault: {
    title: 'Vault',
    name: 'Name of the folder',
    nameHint: 'The folder itself may be anywhere; Coachbeleid deliberately does not show where.',
    lockHint:
      'Leaving your desk? Lock with the padlock at the top right or with Ctrl+L. The passphrase takes you back in.',
  },
  about: {
    title: 'About Coachbeleid',
    version: 'Version {{version}}',
    offline: 'Coachbeleid works without internet and never sends anything away.',
  },
})
