export const errors = {
  field: {
    missing: 'Vul dit in.',
    missingChoice: 'Kies één van de mogelijkheden.',
    tooLong:
      'Deze tekst is {{length}} tekens lang; er passen er {{maximum}}. Zo wordt hij niet opgeslagen. Kort hem in of verdeel hem.',
    tooShort: 'Vul minstens {{minimum}} tekens in.',
    tooLow: 'Vul {{minimum}} of meer in.',
    tooHigh: 'Vul {{maximum}} of minder in.',
    tooFew: 'Kies of voeg er minstens {{minimum}} toe.',
    tooMany: 'Er kunnen er hoogstens {{maximum}} in.',
    notADate: 'Dit is geen datum die bestaat. Schrijf hem bijvoorbeeld als 23-11-2026.',
    notANumber: 'Vul een getal in, bijvoorbeeld 12 of 12,5.',
    notWhole: 'Vul een heel getal in.',
    notValid: 'Dit past hier niet. Kijk het nog eens na.',
    datesReversed: 'De einddatum ligt vóór de begindatum. Draai ze om of pas er één aan.',
  },
  vault: {
    folderGone:
      'De map van deze kluis is er niet meer. Wat je net deed is niet opgeslagen. Zet de map terug op zijn plek of sluit de schijf weer aan, en probeer het opnieuw.',
    folderNotEmpty:
      'In deze map staat al iets. Een nieuwe kluis heeft een lege map nodig. Kies een andere map of een andere naam.',
    notWritable:
      'In deze map kan niet worden geschreven. Er is niets opgeslagen. Kies een map waarin je mag schrijven of vraag ICT om schrijfrechten.',
    diskFull:
      'De schijf is vol. Wat je net deed is niet opgeslagen. Maak ruimte vrij en probeer het opnieuw. Lukt dat niet, vergrendel dan en open de kluis opnieuw.',
    notAVault: 'Dit is geen kluis van Coachbeleid. Er is niets gewijzigd. Kies de map die op “.kluis” eindigt.',
    newerFormat:
      'Deze kluis is gemaakt met een nieuwere versie van Coachbeleid (formaat {{format}}). Er is niets gewijzigd. Werk Coachbeleid op deze computer bij en open de kluis dan.',
    wrongPassphrase: 'Deze wachtwoordzin past niet op de kluis. Kijk of Caps Lock aanstaat en probeer het opnieuw.',
    wrongPassphraseWait_one:
      'Deze wachtwoordzin past niet op de kluis. Over 1 seconde kun je het opnieuw proberen. Zo kan niemand snel achter elkaar raden.',
    wrongPassphraseWait_other:
      'Deze wachtwoordzin past niet op de kluis. Over {{count}} seconden kun je het opnieuw proberen. Zo kan niemand snel achter elkaar raden.',
    passphraseTooShort: 'Een wachtwoordzin heeft minstens {{minimum}} tekens. Maak hem langer.',
    tooSoon_one: 'Nog 1 seconde, dan kun je het opnieuw proberen.',
    tooSoon_other: 'Nog {{count}} seconden, dan kun je het opnieuw proberen.',
    damaged:
      'Het bestand {{file}} in de kluis is beschadigd, bijvoorbeeld door een schijffout of een onvolledige kopie. De kluis is niet geopend en er is niets gewijzigd. Zet een back-up terug.',
    tampered:
      'Het bestand {{file}} in de kluis is door iets of iemand anders veranderd. De kluis is niet geopend en er is niets gewijzigd. Zet een back-up terug en vertel het je beveiligingsfunctionaris.',
    inUseSameHost:
      'Deze kluis is al open op deze computer (sinds {{since}}). Sluit het andere venster van Coachbeleid en probeer het opnieuw.',
    inUseOtherHost:
      'Deze kluis is al open bij {{user}} op computer {{host}} (sinds {{since}}). Vraag om hem daar te sluiten en probeer het opnieuw.',
    staleRevision:
      'Dit is intussen op een andere plek gewijzigd. Jouw wijziging is niet opgeslagen, maar staat nog in het scherm. Open het onderdeel opnieuw en doe de wijziging nog eens.',
    invalidDocument:
      'Dit onderdeel past niet in de kluis. Het is niet opgeslagen. Kijk de velden na; blijft dit zo, meld het dan bij je beheerder.',
    tooLarge: 'Dit is te veel om in één keer op te slaan (meer dan 16 MB). Het is niet opgeslagen. Maak het kleiner.',
    readOnly:
      'Deze kluis is nu alleen te lezen. Wat je net deed is niet opgeslagen. Bovenaan het scherm staat waarom en wat je kunt doen.',
    wrongState: 'De kluis is vergrendeld of al open. Vergrendel en open hem opnieuw.',
    io: 'De schijf gaf een fout ({{errno}}). Wat je net deed is niet opgeslagen. Kijk of de schijf bereikbaar is en probeer het opnieuw.',
    passphraseTooCommon:
      'Deze wachtwoordzin staat op lijsten van veelgebruikte wachtwoorden en wordt als eerste geprobeerd. Kies een andere, bijvoorbeeld zes willekeurige woorden.',
    malformedRecoveryKey:
      'Dit is geen herstelsleutel: er staat een teken te veel, te weinig of verkeerd. Kijk nog eens goed op het papier.',
    wrongRecoveryKey:
      'Dit is een herstelsleutel, maar niet die van deze kluis. Misschien is hij van een andere kluis of later vervangen.',
    noRecoveryKey: 'Deze kluis heeft geen herstelsleutel. Alleen de wachtwoordzin opent hem.',
    recoveryKeyNotRepeated: 'Dit zijn niet de laatste zes tekens van de herstelsleutel. Kijk op het papier.',
    olderThanKnown_one:
      'Deze computer heeft een nieuwere stand van deze kluis gezien (op {{knownAt}}). Er ontbreekt 1 wijziging. Misschien is er een oude kopie teruggezet.',
    olderThanKnown_other:
      'Deze computer heeft een nieuwere stand van deze kluis gezien (op {{knownAt}}). Er ontbreken {{count}} wijzigingen. Misschien is er een oude kopie teruggezet.',
    otherHistory:
      'Deze computer heeft een andere geschiedenis van deze kluis gezien (op {{knownAt}}). Misschien is er een kopie teruggezet waarin is doorgewerkt.',
    forked:
      'Er is op twee computers tegelijk in deze kluis gewerkt (bestand {{file}}). De kluis is niet geopend en er is niets gewijzigd. Open wat leesbaar is, of zet een back-up terug.',
    missingFile:
      'Het bestand {{file}} ontbreekt in de map van de kluis, bijvoorbeeld door een onvolledige kopie. De kluis is niet geopend en er is niets gewijzigd. Zoek het bestand, of zet een back-up terug.',
    cancelled: 'Gestopt. Er is niets veranderd.',
    noBackupFolder: 'Er is op deze computer nog geen map voor back-ups gekozen. Kies er een.',
    backupFolderGone:
      'De map voor back-ups is er niet. Sluit de schijf of de netwerkmap weer aan, of kies een andere map.',
    backupUnverified:
      'De back-up kon na het schrijven niet heel worden teruggelezen en telt niet. Oudere back-ups zijn blijven staan. Kijk de schijf na of kies een andere map.',
    notABackup: 'Dit bestand is geen back-up van Coachbeleid. Kies een bestand dat op “.age” eindigt.',
    backupDamaged:
      'Deze back-up is beschadigd of veranderd en kan niet worden teruggezet. Er is niets gewijzigd. Kies een andere back-up.',
    backupIdentityMissing:
      'Naast deze back-up ligt geen bestand “backup-identity.age”. Zonder dat bestand opent alleen de herstelsleutel hem. Leg het erbij of gebruik de herstelsleutel.',
    attachmentTooLarge: 'Dit bestand is te groot: er past hoogstens {{maximum}} MB in. Maak een kleinere scan.',
    attachmentKind: 'Dit soort bestand past niet in de kluis. Kies een PDF, JPEG of PNG.',
    attachmentMissing: 'Het bestand van deze bijlage is niet meer in de kluis. Voeg het opnieuw toe.',
    attachmentDamaged: 'Het bestand van deze bijlage is beschadigd en wordt niet getoond. Voeg het opnieuw toe.',
    fileUnreadable:
      'Dit bestand is niet te lezen: het is er niet meer, het verandert nog, of je mag het niet openen. Kies het opnieuw.',
    fileNotWritten:
      'Op die plek kan niet worden geschreven, of het bestand is nog ergens open. Er is niets bewaard. Kies een andere plek of sluit het bestand.',
    unknownPermit: 'De toestemming voor dit bestand of deze map geldt niet meer. Kies opnieuw.',
  },
  choose: {
    cancelled: 'Je hebt niets gekozen.',
    folderNotEmpty:
      'Er staat daar al een map met deze naam en die is niet leeg. Kies een andere plek of een andere naam.',
    notWritable: 'In die map kan niet worden geschreven. Kies een andere map, of vraag ICT om schrijfrechten.',
    notAVault: 'Die map is geen kluis van Coachbeleid. Kies de map die op “.kluis” eindigt.',
    notABackup: 'Dat bestand is geen back-up van Coachbeleid. Kies een bestand dat op “.age” eindigt.',
    insideVault:
      'Die map ligt in de map van de kluis zelf. Wat daar staat gaat samen met de kluis verloren. Kies een map op een andere plek.',
  },
  connect: {
    unknownGrant: 'De toestemming voor deze map geldt niet meer. Kies de kluis opnieuw.',
    processFailed: 'Het deel dat de kluis bewaakt kon niet starten. Sluit Coachbeleid en start het opnieuw.',
  },
  pdf: {
    cancelled: 'De PDF is niet bewaard: je hebt geen plek gekozen.',
    notWritable:
      'Op die plek kan niet worden geschreven, of het bestand is nog ergens open. De PDF is niet bewaard. Kies een andere plek of sluit het bestand.',
    diskFull: 'De schijf is vol. De PDF is niet bewaard. Maak ruimte vrij en probeer het opnieuw.',
    renderFailed:
      'De PDF kon niet worden opgemaakt en is niet bewaard. Probeer het opnieuw; blijft dit zo, start Coachbeleid dan opnieuw.',
  },
  document: {
    cancelled: 'Het bestand is niet bewaard: je hebt geen plek gekozen.',
    notWritable:
      'Op die plek kan niet worden geschreven, of het bestand is nog ergens open. Er is niets bewaard. Kies een andere plek of sluit het bestand.',
    diskFull: 'De schijf is vol. Het bestand is niet bewaard. Maak ruimte vrij en probeer het opnieuw.',
    tooLarge: 'Het bestand is te groot om te bewaren: meer dan 20 MB. Neem er minder in op en probeer het opnieuw.',
    notADocument:
      'Het bestand kon niet worden gemaakt en is niet bewaard. Probeer het opnieuw; blijft dit zo, start Coachbeleid dan opnieuw.',
  },
  notice: {
    tornTail:
      'De vorige keer is Coachbeleid afgebroken tijdens het opslaan. Die laatste wijziging ({{bytes}} bytes) was nog niet als opgeslagen gemeld en zit er niet in. De resten zijn apart bewaard.',
    doubtfulTail:
      'De laatste wijziging in de kluis klopt niet: zij is afgebroken of veranderd. Alles daarvóór is geladen; de laatste {{bytes}} bytes zijn apart bewaard. Kijk na wat je het laatst hebt gedaan.',
    headerRecovered:
      'Het eerste bestand van de kluis was beschadigd. De vorige versie ervan is gebruikt. Maak nu een back-up.',
    unreadable_one: 'Eén onderdeel kon niet worden gelezen. Het is bewaard maar wordt niet getoond.',
    unreadable_other: '{{count}} onderdelen konden niet worden gelezen. Ze zijn bewaard maar worden niet getoond.',
    tookOver:
      'De kluis stond nog open bij {{user}} op computer {{host}} (sinds {{since}}) en is overgenomen. Zorg dat daar niet verder wordt gewerkt.',
    openedOlder_one: 'De kluis is geopend hoewel 1 wijziging ontbreekt die deze computer eerder zag (op {{knownAt}}).',
    openedOlder_other:
      'De kluis is geopend hoewel {{count}} wijzigingen ontbreken die deze computer eerder zag (op {{knownAt}}).',
    salvaged:
      'De kluis is alleen-lezen geopend, zo ver als hij leesbaar is: tot en met wijziging {{seq}}. Wat daarna komt, in {{file}}, kon niet worden gelezen. Bewaar een kopie op een andere plek of zet een back-up terug.',
    attachmentsBroken_one: 'Het bestand van 1 bijlage ontbreekt of is beschadigd. Voeg het opnieuw toe.',
    attachmentsBroken_other: 'De bestanden van {{count}} bijlagen ontbreken of zijn beschadigd. Voeg ze opnieuw toe.',
  },
  page: {
    title: 'Dit scherm kan niet worden getoond',
    body: 'Wat je had opgeslagen staat veilig in de kluis. Ga terug naar het overzicht, of vergrendel en open de kluis opnieuw.',
    action: 'Naar het overzicht',
    notFound: 'Deze pagina bestaat niet',
    notFoundBody: 'Misschien is het onderdeel verwijderd of ongedaan gemaakt.',
  },
} as const
