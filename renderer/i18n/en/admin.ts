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
  safety: {
    title: 'Locking and screen',
    body: 'What keeps others from looking on, or from going on where you left off. The vault always locks at once when the computer goes to sleep, and always after eight hours.',
    minutes: 'Lock when you do nothing for',
    minutesHint: 'From 1 to 30 minutes. You get a warning half a minute before.',
    minutesUnit: 'minutes',
    protection: 'Keep the window out of screenshots and shared screens',
    protectionHint: 'Works on Windows and macOS. It does not stop a photograph of the screen.',
    blur: 'Make the screen unreadable while you work in another program',
    blurHint: 'Useful when others can see your screen.',
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
