export const attachments = {
  add: 'Bestand toevoegen',
  addTo: 'Bestand toevoegen: {{title}}',
  kinds:
    'PDF, JPEG of PNG, tot {{maximum}} MB. Het bestand komt versleuteld in de kluis; het origineel blijft waar het is.',
  adding: 'Het bestand wordt versleuteld en in de kluis gezet …',
  added: '{{name}} zit in de kluis.',
  removed: '{{name}} is verwijderd.',
  saved: 'Opgeslagen als {{name}}. Dat bestand is niet versleuteld: verwijder het als je het niet meer nodig hebt.',
  readOnly: 'De kluis is nu alleen-lezen: toevoegen en verwijderen kan niet. Bekijken en opslaan wel.',
  list: 'Bestanden: {{title}}',
  size: { kb: '{{number}} kB', mb: '{{number}} MB' },
  kind: { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG-afbeelding', 'image/png': 'PNG-afbeelding' },
  addedOn: 'toegevoegd op {{date}}',
  broken: 'bestand ontbreekt of is beschadigd',
  show: 'Bekijk {{name}}',
  saveAs: 'Sla {{name}} op buiten de kluis',
  remove: 'Verwijder {{name}}',
  removeTitle: '{{name}} verwijderen?',
  removeBody:
    'Het bestand gaat uit de kluis zodra je vergrendelt of afsluit. Tot die tijd haal je het met Ctrl+Z terug.',
  removeConfirm: 'Bestand verwijderen',
  failed: {
    add: 'Het bestand is niet toegevoegd',
    save: 'Het bestand is niet opgeslagen',
    remove: 'Het bestand is niet verwijderd',
    show: 'Het bestand kan niet worden getoond',
  },
  viewer: {
    opening: 'Het bestand wordt ontsleuteld …',
    saveAs: 'Opslaan als …',
    page: 'Pagina {{page}} van {{pages}}',
    previous: 'Vorige pagina',
    next: 'Volgende pagina',
    drawing: 'De pagina wordt getekend …',
    unreadable: 'Deze PDF kan hier niet worden getoond',
    unreadableBody:
      'Misschien vraagt zij om een wachtwoord, of is zij anders gemaakt dan wij kunnen lezen. In de kluis staat zij precies zoals je haar toevoegde: sla haar op en open haar met een ander programma.',
    tooLarge: 'Deze afbeelding is te groot om hier te tonen',
    tooLargeBody:
      'In de kluis staat zij precies zoals je haar toevoegde: sla haar op en open haar met een ander programma.',
  },
} as const
