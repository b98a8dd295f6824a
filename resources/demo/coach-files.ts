import {
  type CoachFacts,
  type RelationInput,
  saveAbsence,
  saveCoachFacts,
  savePractice,
  saveRate,
  saveRelation,
} from '#shared/domain/coach-file.ts'
import type { Coach, FoundWay } from '#shared/domain/coach.ts'
import { addDays, addMonths } from '#shared/domain/iso-date.ts'
import type { CommandContext, Id, IsoDate, Language, LocalText } from '#shared/domain/primitives.ts'
import { coachTable, type CoachSketch } from './coach-table.ts'
import type { Timeline } from './life.ts'
import { type Organisation, operatorName } from './organisation.ts'
import { contextOn, must } from './steps.ts'

interface Given {
  readonly sketch: CoachSketch
  readonly timeline: Timeline
  readonly language: Language
  readonly employeeId: Id | null
  readonly organisation: Organisation
  readonly newId: () => Id
}

const kindsOf = {
  'work-question': ['workQuestion'],
  leadership: ['leadership', 'workQuestion'],
  career: ['career'],
  executive: ['executive', 'leadership'],
  'internal-coach': ['workQuestion', 'leadership'],
} as const satisfies Record<CoachSketch['presetId'], Coach['questionKinds']>

const groups: Readonly<Record<CoachSketch['presetId'], LocalText>> = {
  'work-question': { nl: 'Medewerkers en professionals', en: 'Employees and professionals' },
  leadership: { nl: 'Teamleiders en managers', en: 'Team leaders and managers' },
  career: { nl: 'Alle medewerkers', en: 'All employees' },
  executive: { nl: 'Directie en bestuur', en: 'Executives and boards' },
  'internal-coach': { nl: 'Medewerkers van andere afdelingen', en: 'Employees of other departments' },
}

/** Before there was a policy coaches came via via; since then from registers and a tender. */
const ways: readonly FoundWay[] = ['viaVia', 'register', 'viaVia', 'recommendation', 'tender', 'viaVia', 'application']

const notes: Readonly<Partial<Record<FoundWay, LocalText>>> = {
  viaVia: { nl: 'Bekende van een teamleider', en: 'Acquaintance of a team leader' },
  recommendation: { nl: 'Twee referenties van andere waterschappen', en: 'Two references of other water authorities' },
  tender: { nl: 'Offerteronde met vier bureaus', en: 'Quotations from four firms' },
}

const regions: readonly (readonly string[])[] = [
  ['Utrecht'],
  ['Arnhem', 'Nijmegen'],
  ['Utrecht', 'Amersfoort'],
  ['Tiel'],
]
const languages: Readonly<Record<Language, readonly [string, string]>> = {
  nl: ['Nederlands', 'Engels'],
  en: ['Dutch', 'English'],
}
const ethicsCodes: Readonly<Record<string, string>> = {
  'emcc-eia': 'Internationale Ethische Code (NOBCO/EMCC)',
  icf: 'ICF Code of Ethics',
}
const ownCode: LocalText = { nl: 'Gedragscode van het register', en: 'Code of conduct of the register' }
const complaints: LocalText = { nl: 'Klachtencommissie van het register', en: 'Complaints committee of the register' }
const insideComplaints: LocalText = { nl: 'Vertrouwenspersoon', en: 'Confidential adviser' }

/** What only coaches from outside have on record, and how they were found. */
function outsideFacts(firm: string, at: number, language: Language): Pick<CoachFacts, 'contact' | 'found'> {
  const domain = firm.toLowerCase().replaceAll(/[^a-z]+/gu, '')
  const how = ways[at % ways.length] ?? 'unknown'
  return {
    contact: {
      email: `post@${domain}.example`,
      phone: `030 555 01 ${String(10 + at)}`,
      website: `www.${domain}.example`,
    },
    found: { how, note: notes[how]?.[language] ?? '' },
  }
}

const insideFacts: Pick<CoachFacts, 'contact' | 'found'> = {
  contact: { email: '', phone: '', website: '' },
  found: { how: 'internalCall', note: '' },
}

function paperFacts({ sketch, timeline, language }: Given): Pick<CoachFacts, 'ethicsCode' | 'complaintsRoute'> {
  const { certificate, firm, missingKnockOut } = sketch
  const route = firm === null ? insideComplaints : complaints
  const name = ethicsCodes[certificate?.body ?? ''] ?? ownCode[language]
  return {
    ethicsCode: certificate === null ? null : { name, signedOn: addMonths(timeline.today, -26) },
    complaintsRoute: missingKnockOut === 'complaints-procedure' ? '' : route[language],
  }
}

function withFacts(coach: Coach, at: number, given: Given): Coach {
  const { sketch, timeline, language, employeeId } = given
  const facts = {
    ...(sketch.firm === null ? insideFacts : outsideFacts(sketch.firm, at, language)),
    ...paperFacts(given),
    personId: employeeId,
    questionKinds: kindsOf[sketch.presetId],
    languages: languages[language].slice(0, at % 3 === 0 ? 2 : 1),
    regions: regions[at % regions.length] ?? [],
    online: at % 2 === 0,
    groups: groups[sketch.presetId][language],
    // Most never said; the policy has a maximum for internal coaches.
    maxParallel: at === 4 ? 4 : null,
    availability: { ...coach.availability, note: availability[at]?.[language] ?? '' },
  }
  return must(saveCoachFacts(coach, facts, timeline.today))
}

/** When some can be had: by their place in the table. */
const availability: Readonly<Partial<Record<number, LocalText>>> = {
  0: { nl: 'Niet op vrijdag', en: 'Not on Fridays' },
  4: { nl: 'Eerste gesprek binnen drie weken', en: 'First session within three weeks' },
  9: { nl: 'Twee dagdelen per week', en: 'Two half-days a week' },
}

/** What ties some coaches to the organisation: team leaders they know, the department they came from. */
function relationsOf(at: number, { organisation, language, employeeId }: Given): readonly RelationInput[] {
  const leaders = organisation.employees.filter(({ leads }) => leads).map(({ person }) => person)
  const own = organisation.people.find(({ id }) => id === employeeId)?.department
  const departments = [...new Set(leaders.map(({ department }) => department))].filter((name) => name !== own)
  const say = ({ nl, en }: LocalText): string => (language === 'nl' ? nl : en)
  const person = (nth: number, nature: RelationInput['nature'], note: LocalText): readonly RelationInput[] =>
    leaders.slice(nth, nth + 1).map(({ id }) => ({ to: { kind: 'person', personId: id }, nature, note: say(note) }))
  const department = (nth: number, nature: RelationInput['nature'], note: LocalText): readonly RelationInput[] =>
    departments
      .slice(nth)
      .slice(0, 1)
      .map((name) => ({ to: { kind: 'department', department: name }, nature, note: say(note) }))
  switch (at) {
    case 1:
      return person(0, 'friend', { nl: 'Kennen elkaar van de studie', en: 'Know each other from university' })
    case 4:
      return department(9, 'business', {
        nl: 'Adviesopdracht tot in het voorjaar',
        en: 'Advisory work until the spring',
      })
    case 7:
      return person(1, 'family', { nl: '', en: '' })
    case 9:
      return department(-1, 'worksThere', { nl: 'Werkte er tot vorig jaar', en: 'Worked there until last year' })
    default:
      return []
  }
}

const withRelations = (coach: Coach, at: number, context: CommandContext, given: Given): Coach =>
  relationsOf(at, given).reduce((known, relation) => must(saveRelation(known, relation, null, context)), coach)

function withPractice(coach: Coach, at: number, { sketch, timeline }: Given): Coach {
  if (sketch.assessedMonthsAgo.length === 0) return coach
  const lastYear = Number(timeline.today.slice(0, 4)) - 1
  return [lastYear - 1, lastYear].reduce((known, year) => {
    const isThin = at === 3 && year === lastYear
    const practice = {
      year,
      contactHours: sketch.kind === 'internal' ? 40 + 8 * (at % 3) : 160 + 25 * (at % 5),
      supervisionHours: isThin ? 3 : 6 + (at % 3) * 2,
      intervisionMeetings: sketch.kind === 'internal' ? 5 + (at % 2) : at % 4 === 2 ? null : 6,
    }
    return must(savePractice(known, practice, null))
  }, coach)
}

function withRates(coach: Coach, at: number, context: CommandContext, { sketch, timeline }: Given): Coach {
  if (sketch.hourlyCents === null) return coach
  const cents = sketch.hourlyCents
  const rate = (from: IsoDate, amountCents: number) =>
    ({ from, unit: 'hour', amountCents, vatRegime: at === 2 ? 'smallBusiness' : 'standard', note: '' }) as const
  const before = must(saveRate(coach, rate(addMonths(timeline.today, -34), cents - 1_000), null, context))
  return must(saveRate(before, rate(addMonths(timeline.today, -11), cents), null, context))
}

/** Everything about a coach of the demo beside certificates and judgements, different for each but always the same. */
export function withFile(coach: Coach, given: Given): Coach {
  const { timeline, newId, sketch } = given
  const at = coachTable.indexOf(sketch)
  const context = contextOn(timeline.today, newId, operatorName)
  const practised = withPractice(withFacts(coach, at, given), at, given)
  const filled = withRelations(withRates(practised, at, context, given), at, context, given)
  if (at !== 1) return filled
  // One is away for a while: the calendar has something to show.
  const absence = { from: addDays(timeline.today, 20), until: addDays(timeline.today, 62) }
  return must(saveAbsence(filled, absence, null, context))
}
