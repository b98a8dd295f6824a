import type { StoredRuleId } from '#shared/domain/intake.ts'
import type { QuestionKind } from '#shared/domain/coach-level-names.ts'
import type { LocalText } from '#shared/domain/primitives.ts'

interface Refusal {
  /** Rule of the intake that led to it. */
  readonly rule: StoredRuleId
  /** Form of guidance that the question went to; null for a refusal. */
  readonly to: string | null
  readonly reason: LocalText
  readonly alternative: LocalText
}

/** What the coachee hopes to find in a coach. */
export const matchWishes: Readonly<
  Record<QuestionKind, { readonly specialism: LocalText; readonly place: string; readonly online: boolean }>
> = {
  workQuestion: { specialism: { nl: 'werkdruk, grenzen', en: 'workload, boundaries' }, place: '', online: true },
  leadership: { specialism: { nl: 'leidinggeven, teams', en: 'leadership, teams' }, place: 'Utrecht', online: true },
  career: { specialism: { nl: 'loopbaan', en: 'career' }, place: 'Utrecht', online: false },
  executive: { specialism: { nl: 'bestuur', en: 'board' }, place: '', online: true },
}

/** The language that a coachee asks for. */
export const wishedLanguage: LocalText = { nl: 'Nederlands', en: 'Dutch' }

/** Why P&O chose the coach that the coachee had met. */
export const choiceMotives: readonly LocalText[] = [
  { nl: 'Keuze van de coachee na het klikgesprek.', en: 'Choice of the coachee after the chemistry meeting.' },
  {
    nl: 'Keuze van de coachee; de coach kent het werk van de afdeling.',
    en: 'Choice of the coachee; the coach knows the work of the department.',
  },
  { nl: 'Kon als enige binnen vier weken beginnen.', en: 'The only one who could begin within four weeks.' },
]

/** Why a trajectory started without goals, where the policy leaves room for that. */
export const freeSpaceReasons: readonly LocalText[] = [
  {
    nl: 'De medewerker begint net in een nieuwe rol. Na drie gesprekken is duidelijker wat er te leren valt.',
    en: 'The employee has only just started in a new role. After three sessions it will be clearer what there is to learn.',
  },
  {
    nl: 'De afdeling wordt opgeheven; eerst ruimte om na te denken over wat daarna komt.',
    en: 'The department is being closed down; first there is room to think about what comes after.',
  },
]

/** Why an application was closed without a trajectory, and what was offered instead. */
export const refusals: readonly Refusal[] = [
  {
    rule: 'R7',
    to: null,
    reason: {
      nl: 'De feedback waar het om gaat, heeft de medewerker nog niet van de eigen leidinggevende gehoord.',
      en: 'The employee has not yet heard the feedback in question from the manager.',
    },
    alternative: {
      nl: 'Eerst een gesprek tussen leidinggevende en medewerker, met twee concrete voorbeelden.',
      en: 'First a talk between manager and employee, with two concrete examples.',
    },
  },
  {
    rule: 'R6',
    to: null,
    reason: {
      nl: 'De oorzaak ligt in de bezetting: het werk van twee mensen ligt bij één.',
      en: 'The cause is staffing: one person has the work of two.',
    },
    alternative: {
      nl: 'De leidinggevende verdeelt de taken opnieuw. Over drie maanden kijken we of er nog een vraag ligt.',
      en: 'The manager divides the tasks again. In three months we will see whether a question remains.',
    },
  },
  {
    rule: 'R5',
    to: null,
    reason: {
      nl: 'De medewerker wil zelf geen coach; het voorstel kwam alleen van de leidinggevende.',
      en: 'The employee does not want a coach; the proposal came from the manager only.',
    },
    alternative: {
      nl: 'Oriënterend gesprek bij P&O, zonder verplichting.',
      en: 'An exploratory talk with HR, without obligation.',
    },
  },
  {
    rule: 'R4',
    to: null,
    reason: {
      nl: 'Er loopt een conflict dat de betrokkenen nog niet met elkaar hebben besproken.',
      en: 'There is a conflict that those involved have not yet discussed with each other.',
    },
    alternative: {
      nl: 'Gesprek met z’n tweeën, met de teamleider erbij. Lukt dat niet, dan mediation.',
      en: 'A talk between the two, with the team leader present. If that fails, mediation.',
    },
  },
]

/** Another form of guidance that fitted better. */
export const referrals: readonly Refusal[] = [
  {
    rule: 'R9',
    to: 'training',
    reason: {
      nl: 'Het gaat om een vaardigheid waarvan bekend is hoe het moet.',
      en: 'It concerns a skill for which the right way is known.',
    },
    alternative: { nl: 'Training gespreksvoering, twee dagen.', en: 'Training in conversation skills, two days.' },
  },
  {
    rule: 'R10',
    to: 'mentoring',
    reason: {
      nl: 'De vraag gaat over de weg vinden in een nieuwe organisatie.',
      en: 'The question is about finding the way in a new organisation.',
    },
    alternative: {
      nl: 'Mentor uit een andere afdeling voor het eerste half jaar.',
      en: 'A mentor from another department for the first six months.',
    },
  },
  {
    rule: 'R13',
    to: 'career-guidance',
    reason: {
      nl: 'De medewerker zoekt richting voor een volgende stap, ook buiten het waterschap.',
      en: 'The employee is looking for direction for a next step, also outside the organisation.',
    },
    alternative: {
      nl: 'Loopbaanadvies bij een registerloopbaanprofessional.',
      en: 'Career guidance by a registered professional.',
    },
  },
  {
    rule: 'R12',
    to: 'intervision',
    reason: {
      nl: 'De vraag keert bij meerdere collega’s in dit werk terug.',
      en: 'The question comes back with several colleagues in this work.',
    },
    alternative: { nl: 'Plaats in een intervisiegroep.', en: 'A place in a peer consultation group.' },
  },
]

/** What was agreed when a pattern of misuse was recognised. */
export const misuseNotes: readonly LocalText[] = [
  {
    nl: 'Besproken met de leidinggevende: die geeft eerst zelf de feedback, met voorbeelden.',
    en: 'Discussed with the manager, who first gives the feedback in person, with examples.',
  },
  {
    nl: 'Afgesproken dat er niets uit de gesprekken naar de organisatie gaat.',
    en: 'Agreed that nothing from the sessions goes to the organisation.',
  },
  {
    nl: 'De leidinggevende past ook de verdeling van het werk aan; over drie maanden bekeken.',
    en: 'The manager changes the division of work as well; looked at again in three months.',
  },
]

/** Why coaching went ahead although the intake advised to wait, and who looked at it too. */
export const overrideReasons: readonly LocalText[] = [
  {
    nl: 'De medewerker heeft een eigen vraag en de leidinggevende heeft de afspraken bevestigd.',
    en: 'The employee has a question of their own and the manager has confirmed what was agreed.',
  },
  {
    nl: 'Het werk is intussen aangepast; wat overblijft, kan de medewerker zelf beïnvloeden.',
    en: 'The work has been changed meanwhile; what remains is within the employee’s own influence.',
  },
]

/** The colleague in HR who looks along. */
export const secondPersonName = 'Yvonne Hoogland'

/** Answers of coachees to "what helped most?". About the approach and the work, never about health. */
export const helpedMost: readonly LocalText[] = [
  {
    nl: 'Dat we de doelen met z’n drieën hadden opgeschreven.',
    en: 'That the three of us had written the goals down.',
  },
  {
    nl: 'Oefenen met een echt overleg en daarna terugkijken.',
    en: 'Practising with a real meeting and looking back afterwards.',
  },
  { nl: 'De vraag wat mijn eigen aandeel was.', en: 'The question of what my own part in it was.' },
  { nl: 'Dat mijn leidinggevende er elke maand naar vroeg.', en: 'That my manager asked about it every month.' },
  { nl: 'Kleine stappen, en zien dat collega’s het merkten.', en: 'Small steps, and seeing that colleagues noticed.' },
  {
    nl: 'Een coach van buiten die de organisatie niet kende.',
    en: 'A coach from outside who did not know the organisation.',
  },
  {
    nl: 'De tijd om een moeilijk gesprek goed voor te bereiden.',
    en: 'The time to prepare a difficult conversation well.',
  },
  { nl: 'Dat de coach het antwoord niet gaf.', en: 'That the coach did not give the answer.' },
]

/** Answers of managers to "which example shows the change?". */
export const workExamples: readonly LocalText[] = [
  { nl: 'Zegt in het weekoverleg zelf wat er niet bij past.', en: 'Says in the weekly meeting what will not fit.' },
  {
    nl: 'Het projectoverleg eindigt nu met besluiten en namen.',
    en: 'The project meeting now ends with decisions and names.',
  },
  { nl: 'Komt eerder langs als een planning gaat schuiven.', en: 'Comes by sooner when a schedule starts to slip.' },
  {
    nl: 'Laat de uitwerking aan het team en vraagt op het afgesproken moment hoe het gaat.',
    en: 'Leaves the details to the team and asks how it goes at the agreed moment.',
  },
  {
    nl: 'Belde zelf de andere afdeling toen er wrijving kwam.',
    en: 'Called the other department when friction arose.',
  },
  { nl: 'Stelt eerst drie vragen voordat er een advies komt.', en: 'Asks three questions before giving advice.' },
]

/** The question of an applicant from before the policy, when nobody asked for more. */
export const vagueQuestions: readonly LocalText[] = [
  { nl: 'Sterker in mijn werk staan.', en: 'To stand firmer in my work.' },
  { nl: 'Persoonlijke ontwikkeling.', en: 'Personal development.' },
  { nl: 'Sparren over hoe ik overkom.', en: 'A sounding board for how I come across.' },
  { nl: 'Groeien als leidinggevende.', en: 'Growing as a manager.' },
  { nl: 'Meer balans in de verdeling van mijn werk.', en: 'More balance in how my work is divided.' },
]

/** What an invoice line says. No content: that somebody was coached is all the administration needs. */
export const costTexts = {
  intake: { nl: 'Kennismaking en driehoeksgesprek', en: 'Chemistry and three-way meeting' },
  first: { nl: 'Coachgesprekken, eerste helft', en: 'Coaching sessions, first half' },
  second: { nl: 'Coachgesprekken, tweede helft', en: 'Coaching sessions, second half' },
} as const satisfies Record<string, LocalText>

/** Shown where a name was, after the retention period. */
export const anonymisedName: LocalText = { nl: 'Geanonimiseerd', en: 'Anonymised' }

/** Why a coach was admitted or not, as a decision words it. */
export const decisionMotives: Readonly<Record<'admitted' | 'notAdmitted', LocalText>> = {
  admitted: {
    nl: 'Voldoet aan alle eisen en heeft ervaring met onze vragen. Twee opdrachtgevers bevestigen dat.',
    en: 'Meets every demand and has experience with our questions. Two clients confirm it.',
  },
  notAdmitted: {
    nl: 'Voldoet nog niet. We hebben verteld wat er ontbreekt; een nieuwe beoordeling kan als dat er is.',
    en: 'Does not meet the demands yet. We have said what is missing; a new assessment is possible once it is there.',
  },
}

/** What a score of an assessment rests on. */
export const scoreNotes = {
  high: {
    nl: 'Gaf een eigen voorbeeld, met wat er daarna op het werk veranderde.',
    en: 'Gave an example of their own, with what changed at work afterwards.',
  },
  low: {
    nl: 'Bleef algemeen; op doorvragen kwam geen voorbeeld.',
    en: 'Stayed general; follow-up questions brought no example.',
  },
} as const satisfies Record<string, LocalText>

/** What the operator noted per knock-out of an assessment. */
export const knockOutNotes = {
  met: { nl: 'Gezien, in orde.', en: 'Seen, in order.' },
  notMet: { nl: 'Gevraagd, niet ontvangen.', en: 'Asked for, not received.' },
} as const satisfies Record<string, LocalText>

/** Who adopted the policy, as printed on its title page. */
export const policyAdopter: LocalText = { nl: 'Directieteam', en: 'Executive team' }

/** What the works council set as a condition when it consented to the first version. */
export const councilCondition: LocalText = {
  nl: 'De raad ziet elk jaar hoeveel trajecten er zijn en hoe lang dossiers bewaard zijn, zonder namen.',
  en: 'Every year the council sees how many trajectories there are and how long files have been kept, without names.',
}

/** What the version in discussion adds on three-way meetings. */
export const phoneMeeting: LocalText = {
  nl: 'Het driegesprek halverwege mag telefonisch. Aan het begin en aan het eind zitten medewerker, leidinggevende en coach aan tafel.',
  en: 'The three-way meeting halfway may be held by telephone. At the beginning and at the end employee, manager and coach meet in person.',
}

export const endingReasons: Readonly<Record<'suspended' | 'letGo', LocalText>> = {
  suspended: {
    nl: 'Gesprek over een te late eindevaluatie; eerst de afspraken vernieuwen.',
    en: 'Conversation about a late final evaluation; agreements are to be renewed first.',
  },
  letGo: {
    nl: 'Op eigen verzoek: legt zich toe op training.',
    en: 'At own request: now concentrates on training.',
  },
}

/** Why a trajectory was allowed to cost more than its ceiling. */
export const extraCosts: LocalText = {
  nl: 'De leidinggevende stemt in met het hogere bedrag.',
  en: 'The manager agrees to the higher amount.',
}

/** What is noticed at work, in the words of those who noticed it. */
export const noticedLines: readonly LocalText[] = [
  { nl: 'Vraagt eerder om hulp en komt zelf met een voorstel.', en: 'Asks for help sooner and brings a proposal.' },
  { nl: 'Overleggen eindigen met een besluit en een naam erbij.', en: 'Meetings end with a decision and a name.' },
  {
    nl: 'Zegt in het overleg wat er nog past en wat niet.',
    en: 'Says in the meeting what still fits and what does not.',
  },
  {
    nl: 'Geeft dezelfde week nog terug wat goed ging en wat niet.',
    en: 'Says within the week what went well and what did not.',
  },
  { nl: 'Draagt werk over en komt er halverwege op terug.', en: 'Hands work over and comes back to it halfway.' },
]

/** What coachee and coach wrote at the end. */
export const finalReports: readonly {
  readonly reached: LocalText
  readonly atWork: LocalText
  readonly next: LocalText
}[] = [
  {
    reached: {
      nl: 'We hebben gewerkt aan de doelen uit de driehoeksovereenkomst. Het meeste lukt nu in gewone weken; in drukke weken nog niet altijd.',
      en: 'We worked on the goals of the three-way contract. Most of it now works in ordinary weeks; not yet always in busy ones.',
    },
    atWork: {
      nl: 'Collega’s merken dat werk eerder wordt verdeeld en dat vragen sneller op tafel komen.',
      en: 'Colleagues notice that work is divided sooner and that questions come up earlier.',
    },
    next: {
      nl: 'Elke maand kijken coachee en leidinggevende een kwartier terug. De leidinggevende houdt het maandoverleg vrij van extra werk.',
      en: 'Each month coachee and manager look back for a quarter of an hour. The manager keeps the monthly meeting free of extra work.',
    },
  },
  {
    reached: {
      nl: 'De twee belangrijkste doelen zijn gehaald. Het derde bleek minder nodig dan gedacht.',
      en: 'The two most important goals were reached. The third proved less needed than we thought.',
    },
    atWork: {
      nl: 'Het team ziet dat afspraken worden nagekomen en dat er op tijd wordt bijgestuurd.',
      en: 'The team sees that agreements are kept and adjusted in time.',
    },
    next: {
      nl: 'De coachee bespreekt het onderwerp in het jaargesprek en vraagt twee collega’s om mee te kijken.',
      en: 'The coachee brings the subject up in the annual review and asks two colleagues to keep watching.',
    },
  },
]
