export const policyOutput = {
  title: 'Opslaan als …',
  kind: {
    policyPdf: 'Beleid als PDF',
    policyDocx: 'Beleid als Word-document',
    summaryPdf: 'Samenvatting voor medewerkers, PDF',
    summaryDocx: 'Samenvatting voor medewerkers, Word',
    letter: 'Brief aan de ondernemingsraad',
  },
  chapter: 'hoofdstuk {{number}}',
  placeholders: 'Het document is niet gemaakt: niet alles kan worden ingevuld. Kijk bij {{chapters}}.',
  letter: {
    title: 'Brief aan de ondernemingsraad',
    lead: 'Hiermee leg je coachbeleid {{version}} voor. Sla ook het beleid zelf op en doe het erbij. De brief in Word kun je nog aanpassen.',
    policy: 'Beleid',
    reason: 'Waarom jullie dit beleid willen',
    reasonHint: 'In twee of drie zinnen. Noem geen mensen bij naam.',
    grounds: 'Op welke grond',
    date: 'Datum van de brief',
    meetingOn: 'Toelichting op',
    meetingOnHint: 'Leeg: de brief vraagt wanneer het uitkomt.',
    respondBy: 'Antwoord gehoopt uiterlijk op',
    respondByHint: 'Leeg: de brief noemt geen dag.',
    reviewBy: 'Beleid opnieuw bekijken uiterlijk op',
    reviewByHint: 'Voorstel: twee jaar na vandaag, of de datum waarop de versie herijkt wordt.',
    sender: 'Afzender',
    senderRole: 'Functie van de afzender',
    senderRoleHint: 'Bijvoorbeeld: bestuurder, of hoofd P&O namens de bestuurder.',
    savePdf: 'Brief opslaan als PDF',
    saveDocx: 'Brief opslaan als Word-document',
    error: {
      grounds: 'Kies ten minste één letter.',
      meetingBeforeLetter:
        'De toelichting kan niet vóór de datum van de brief zijn. Kies een latere dag of laat dit leeg.',
      responseBeforeMeeting:
        'De raad antwoordt na het overleg. Kies een dag na de toelichting en na de datum van de brief.',
    },
  },
} as const
