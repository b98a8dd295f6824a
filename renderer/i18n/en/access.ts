import { access as source } from '../nl/access.ts'
import { translationOf } from '../translation.ts'

export const access = translationOf(source, {
  tagline: 'From vision to evaluation, safe on your own computer',
  welcome: {
    title: 'Welcome to Coachbeleid',
    lead: 'Everything you record here is kept encrypted in a vault: a folder that only opens with your passphrase. Nothing goes to the internet.',
    create: 'Make a new vault',
    createHint: 'For a new organisation. Takes a few minutes.',
    open: 'Open an existing vault',
    openHint: 'Choose the folder of a vault that is already there.',
    demo: 'Look at the demo',
    demoHint: 'An invented organisation with four years of coaching, to look around in.',
  },
  create: {
    title: 'Make a new vault',
    back: 'Back',
    step: { organisation: 'Organisation', folder: 'Location', passphrase: 'Passphrase' },
    organisation: 'Name of the organisation',
    organisationHint: 'Appears on the title page of policies and reports.',
    operator: 'Your name',
    operatorHint: 'Goes with what you record, so that it can be seen later who did what.',
    name: 'Name of the vault',
    nameHint:
      'This will be the name of the folder. Whoever looks at the disk can see it, so do not use names of people.',
    folder: 'Location of the vault',
    folderHint: 'A folder on your computer or on your department’s drive.',
    chooseFolder: 'Choose a folder',
    changeFolder: 'Choose another folder',
    chosen: 'Chosen: {{label}}',
    folderMissing: 'First choose where the vault goes.',
    noReset:
      'Nobody can recover this passphrase, not even us. Without it the vault stays closed. Write it down and keep it in a safe place.',
    understood: 'I have kept the passphrase in a safe place',
    understoodMissing: 'Keep the passphrase safe first, then tick this box.',
    submit: 'Make the vault',
  },
  unlock: {
    title: 'Open the vault',
    vault: 'Vault',
    passphrase: 'Passphrase',
    submit: 'Open',
    other: 'Open another vault',
    create: 'Make a new vault',
    demoHint: 'This is the demo. The passphrase is: {{passphrase}}',
    fillIn: 'Fill in',
    wait_one: 'Wait 1 more second',
    wait_other: 'Wait {{count}} more seconds',
    lost: 'The vault was closed because the part that guards it stopped. What was reported as saved is still there. Open the vault again.',
  },
  progress: {
    connecting: 'Looking for the vault …',
    deriving: 'The key is being computed. It takes a moment on purpose, so that guessing is pointless.',
    reading: '{{done}} of {{total}} items read',
    demo: 'The demo organisation is being made …',
    filling: 'The demo organisation is being saved: {{percent}}',
  },
})
