export const admin = {
  title: 'Beheer',
  lead: 'Instellingen van deze kluis. Ze gelden voor iedereen die hem opent.',
  organisation: {
    title: 'Organisatie',
    name: 'Naam van de organisatie',
    nameHint: 'Komt op het titelblad van beleid en rapporten.',
    operator: 'Jouw naam',
    operatorHint: 'Komt bij wat je vastlegt, zodat later te zien is wie wat deed.',
  },
  display: {
    title: 'Taal en weergave',
    language: 'Taal van de schermen',
    theme: 'Licht of donker',
  },
  guard: {
    title: 'Bewaken en bewaren',
    backups: 'Back-ups',
    backupsHint: 'Waar ze staan, wanneer ze worden gemaakt en hoe je er een terugzet.',
    audit: 'Logboek',
    auditHint: 'Wie deed wat en wanneer.',
  },
  safety: {
    title: 'Vergrendelen en scherm',
    body: 'Wat voorkomt dat iemand meekijkt of verder gaat waar jij was. Bij slaapstand vergrendelt de kluis altijd meteen, en na acht uur altijd.',
    minutes: 'Vergrendelen als je niets doet',
    minutesHint: 'Van 1 tot 30 minuten. Een halve minuut van tevoren krijg je een waarschuwing.',
    minutesUnit: 'minuten',
    protection: 'Houd het venster uit schermafbeeldingen en gedeelde schermen',
    protectionHint: 'Werkt op Windows en macOS. Een foto van het scherm houdt het niet tegen.',
    blur: 'Maak het scherm onleesbaar als je in een ander programma werkt',
    blurHint: 'Handig als anderen op je scherm kunnen kijken.',
  },
  vault: {
    title: 'Kluis',
    name: 'Naam van de map',
    nameHint: 'De map zelf kan overal staan; Coachbeleid laat met opzet niet zien waar.',
    lockHint:
      'Ga je weg van je plek? Vergrendel dan met het slot rechtsboven of met Ctrl+L. Met de wachtwoordzin ga je weer verder.',
  },
  about: {
    title: 'Over Coachbeleid',
    version: 'Versie {{version}}',
    offline: 'Coachbeleid werkt zonder internet en stuurt nooit iets weg.',
  },
} as const
