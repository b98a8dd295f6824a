import { attachments as nl } from '../nl/attachments.ts'
import { translationOf } from '../translation.ts'

export const attachments = translationOf(nl, {
  add: 'Add a file',
  addTo: 'Add a file: {{title}}',
  kinds:
    'PDF, JPEG or PNG, up to {{maximum}} MB. The file is kept encrypted in the vault; the original stays where it is.',
  adding: 'The file is being encrypted and put in the vault …',
  added: '{{name}} is in the vault.',
  removed: '{{name}} has been removed.',
  saved: 'Saved as {{name}}. That file is not encrypted: delete it when you no longer need it.',
  readOnly: 'The vault is read-only now: files cannot be added or removed. You can still view and save them.',
  list: 'Files: {{title}}',
  size: { kb: '{{number}} kB', mb: '{{number}} MB' },
  kind: { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG image', 'image/png': 'PNG image' },
  addedOn: 'added on {{date}}',
  broken: 'file missing or damaged',
  show: 'View {{name}}',
  saveAs: 'Save {{name}} outside the vault',
  remove: 'Remove {{name}}',
  removeTitle: 'Remove {{name}}?',
  removeBody: 'The file leaves the vault as soon as you lock or quit. Until then Ctrl+Z brings it back.',
  removeConfirm: 'Remove file',
  failed: {
    add: 'The file was not added',
    save: 'The file was not saved',
    remove: 'The file was not removed',
    show: 'The file cannot be shown',
  },
  viewer: {
    opening: 'The file is being decrypted …',
    saveAs: 'Save as …',
    page: 'Page {{page}} of {{pages}}',
    previous: 'Previous page',
    next: 'Next page',
    drawing: 'The page is being drawn …',
    unreadable: 'This PDF cannot be shown here',
    unreadableBody:
      'It may ask for a password, or be made in a way that we cannot read. In the vault it is exactly as you added it: save it and open it with another program.',
    tooLarge: 'This image is too large to be shown here',
    tooLargeBody: 'In the vault it is exactly as you added it: save it and open it with another program.',
  },
})
