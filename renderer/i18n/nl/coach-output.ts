export const coachOutput = {
  title: 'Opslaan als …',
  kind: {
    pdf: 'Register als PDF, voor inkoop …',
    xlsx: 'Tabel voor Excel (XLSX) …',
    csv: 'Tabel als tekst (CSV) …',
  },
  dialog: {
    pdf: 'Register opslaan als PDF',
    xlsx: 'Register opslaan voor Excel',
    csv: 'Register opslaan als CSV',
  },
  lead: {
    pdf: 'Per coach de papieren met hun geldigheid, talen, regio’s en de status op vandaag.',
    table: 'Eén regel per coach. Je kunt de tabel later weer inlezen bij “Coaches inlezen”.',
  },
  not: 'Beoordelingen, relaties en redenen van besluiten gaan niet mee.',
  who: 'Welke coaches',
  admitted: 'Alleen wie vandaag een traject kan krijgen ({{number}})',
  all: 'Iedereen in het register ({{number}})',
  allHint: 'Ook kandidaten, opgeschorte, afgewezen en vertrokken coaches, met hun status.',
  rates: 'Tarieven meenemen',
  ratesHint: 'Zoals ze vandaag gelden, zonder en met btw.',
  unprotected: 'Het bestand is niet versleuteld en er staan namen in. Geef het alleen aan wie het nodig heeft.',
  save: 'Opslaan',
  saved: '{{fileName}} is opgeslagen. Dat bestand is niet versleuteld: verwijder het als je het niet meer nodig hebt.',
} as const
