export const report = {
  title: 'Rapportage',
  lead: 'Het managementrapport over een periode: alleen aantallen en gemiddelden, nooit over een te kleine groep.',
  save: 'Opslaan als PDF',
  saving: 'PDF wordt gemaakt …',
  saved: 'Bewaard als “{{fileName}}”.',
  period: {
    label: 'Periode',
    thisYear: 'Dit jaar',
    lastYear: 'Vorig jaar',
    thisQuarter: 'Dit kwartaal',
    lastQuarter: 'Vorig kwartaal',
    own: 'Eigen datums',
    from: 'Van',
    to: 'Tot en met',
    future: 'Deze periode is nog niet begonnen. Kies een eerdere begindatum.',
    incomplete: 'Vul twee datums in de goede volgorde in. Dan staat hier het rapport.',
    ownHint:
      'Bewaar geen rapporten over bijna dezelfde periode naast elkaar: uit het verschil is soms een kleine groep af te leiden.',
  },
  preview: 'Managementrapport',
  loading: 'Het rapport wordt gemaakt …',
  empty: {
    title: 'In deze periode zijn er nog geen trajecten',
    body: 'Kies een andere periode, of leg een eerste aanvraag vast.',
    action: 'Nieuw traject',
  },
} as const
