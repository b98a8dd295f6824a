import { shell as source } from '../nl/shell.ts'
import { translationOf } from '../translation.ts'

export const shell = translationOf(source, {
  skip: 'Skip to content',
  navigation: 'Sections',
  nav: {
    overview: 'Overview',
    policy: 'Policy',
    trajectories: 'Trajectories',
    coaches: 'Coaches',
    report: 'Reports',
    admin: 'Administration',
  },
  search: {
    button: 'Search',
    hint: 'Search (Ctrl+K)',
    placeholder: 'Find a person, coach, trajectory, chapter or page',
    nothing: 'Nothing found for “{{query}}”. Try another word or part of the name.',
    start: 'Type a name, a number or a word.',
    loading: 'The search list is still being made …',
    page: 'Pages',
    coach: 'Coaches',
    person: 'Employees',
    trajectory: 'Trajectories',
    chapter: 'Policy',
    policyVersion: 'version {{version}}',
  },
  save: {
    untouched: 'Everything is saved',
    busy: 'Saving …',
    saved: 'Saved {{time}}',
    notSaved: 'Not saved since {{time}}',
    why: 'Why not?',
    readOnly: 'Read only',
    held: 'A form has a field that needs your attention. What you typed there is kept on the screen but has not been saved yet.',
  },
  language: { label: 'Language', nl: 'Nederlands', en: 'English' },
  theme: { label: 'Appearance', auto: 'Same as system', light: 'Light', dark: 'Dark' },
  lock: 'Lock',
  lockHint: 'Lock (Ctrl+L)',
  lockUnsaved: {
    title: 'There is something that has not been saved',
    body: 'You typed something in a form that you have not yet saved with its button. If you lock now, it is gone.',
    confirm: 'Lock anyway',
    cancel: 'Back to the form',
  },
  quitUnsaved: {
    body: 'You typed something in a form that you have not yet saved with its button. If you quit now, it is gone.',
    confirm: 'Quit anyway',
  },
  undo: {
    done: 'Undone.',
    nothing: 'There is nothing to undo.',
    failed: 'Undoing did not work.',
  },
  demo: {
    title: 'Demo',
    body: 'This is the demo organisation. All names are invented. Do not put real data in here.',
  },
  banners: 'Messages about this vault',
  noticesTitle: 'Seen while opening.',
  noticesClose: 'Close',
})
