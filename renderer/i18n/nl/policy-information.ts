export const policyInformation = {
  title: 'Wie hoort wat',
  lead: 'Wat ieder van een traject te zien krijgt. Deze afspraak staat in de overeenkomst; schermen en rapporten houden zich eraan.',
  item: 'Wat er te weten is',
  cell: '{{item}}: {{reader}}',
  fixed: 'Wat vaststaat',
  fixedBecause: 'Vast. {{reason}}',
  legend: 'Wat de woorden betekenen',
  reset: 'Terug naar het voorstel',
  resetTitle: 'Terug naar het voorstel?',
  resetBody: 'Alle cellen krijgen weer de woorden van het voorstel. Je kunt dit terughalen met Ctrl+Z.',
  barrier: {
    staysBetweenCoachAndCoachee:
      'Wat coach en coachee bespreken, blijft van hen. Leidinggevende, P&O en directie krijgen het nooit.',
    answersNotToManager:
      'De leidinggevende ziet de evaluatieantwoorden van de coachee niet: ze mogen niet meetellen in een beoordeling.',
    answersOnlyAsAnnounced:
      'P&O ziet van de antwoorden van de coachee niet meer dan de vragenlijst belooft: de scores en het open antwoord.',
    managementReadsTotals: 'De directie leest alleen totalen en gemiddelden, waarin niemand te herkennen is.',
  },
  error: {
    withWorksCouncil:
      'Deze versie ligt bij de ondernemingsraad. Haal het voorstel eerst terug; daarna kun je het wijzigen.',
    meaningless: 'Dat woord past hier niet. Er is niets gewijzigd; kies een ander.',
  },
} as const
