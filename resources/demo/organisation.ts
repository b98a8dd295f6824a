import type { Person } from '#shared/domain/person.ts'
import type { Language, LocalText } from '#shared/domain/primitives.ts'
import { createNames } from './names.ts'
import { createRng } from './random.ts'

/** A water authority that does not exist, in a part of the country that does not exist. */
export const organisationName = 'Waterschap Merewaard'
/** The person at the keyboard in the demo. */
export const operatorName = 'Marloes Terpstra'

interface Department {
  readonly name: LocalText
  /** Employees in an organisation of about 440. Some are small enough to fall below every minimum group. */
  readonly size: number
  /** How readily people here ask for a coach, 1 is average. */
  readonly appetite: number
}

const departments: readonly Department[] = [
  { name: { nl: 'Waterzuivering', en: 'Wastewater treatment' }, size: 74, appetite: 0.8 },
  { name: { nl: 'Beheer en onderhoud', en: 'Management and maintenance' }, size: 68, appetite: 0.7 },
  { name: { nl: 'Watersystemen', en: 'Water systems' }, size: 46, appetite: 1.1 },
  { name: { nl: 'Projecten', en: 'Projects' }, size: 44, appetite: 1.5 },
  { name: { nl: 'Vergunningen en handhaving', en: 'Permits and enforcement' }, size: 38, appetite: 1.2 },
  { name: { nl: 'Waterkeringen', en: 'Flood defences' }, size: 34, appetite: 0.9 },
  { name: { nl: 'Informatievoorziening', en: 'Information services' }, size: 31, appetite: 1.3 },
  { name: { nl: 'Financiën en inkoop', en: 'Finance and procurement' }, size: 26, appetite: 1 },
  { name: { nl: 'Belastingen', en: 'Taxes' }, size: 24, appetite: 0.8 },
  { name: { nl: 'Bestuur en communicatie', en: 'Governance and communication' }, size: 19, appetite: 1.6 },
  { name: { nl: 'Facilitaire zaken', en: 'Facility services' }, size: 14, appetite: 0.6 },
  { name: { nl: 'P&O', en: 'HR' }, size: 11, appetite: 0.9 },
  { name: { nl: 'Juridische zaken', en: 'Legal affairs' }, size: 9, appetite: 0.8 },
  { name: { nl: 'Laboratorium', en: 'Laboratory' }, size: 6, appetite: 0.7 },
]

/** Someone who can be coached, with what the plan of a trajectory needs to know. */
export interface Employee {
  readonly person: Person
  readonly managerId: Person['id']
  readonly appetite: number
  readonly leads: boolean
}

/** All people of the organisation. */
export interface Organisation {
  readonly people: readonly Person[]
  readonly employees: readonly Employee[]
}

const teamSize = 26

/** Kinds of work among employees who lead nobody, and how common each is. */
const functionGroups: readonly (readonly [LocalText, number])[] = [
  [{ nl: 'Adviseur', en: 'Adviser' }, 5],
  [{ nl: 'Uitvoerend medewerker', en: 'Operational staff' }, 6],
  [{ nl: 'Specialist', en: 'Specialist' }, 4],
  [{ nl: 'Projectleider', en: 'Project leader' }, 2],
  [{ nl: 'Ondersteuner', en: 'Support staff' }, 3],
]

/** People by department and team. `scale` 1 is an organisation of about 440; the bench takes larger ones. */
export function createOrganisation(seed: number, scale: number, language: Language): Organisation {
  const rng = createRng(seed, 'organisation')
  const names = createNames(rng)
  // Drawn apart, so that the rest of the organisation stays as it was.
  const groups = createRng(seed, 'function groups')
  const leads = language === 'nl' ? 'Leidinggevende' : 'Manager'
  const board = language === 'nl' ? 'Directie' : 'Executive management'
  const director: Person = {
    id: rng.id(),
    name: names(),
    department: board,
    functionGroup: leads,
    managerId: null,
    leftOn: null,
  }
  const people: Person[] = [director]
  const employees: Employee[] = []
  for (const department of departments) {
    const size = Math.round(department.size * scale)
    const teams = Math.max(1, Math.round(size / teamSize))
    for (let team = 0; team < teams; team += 1) {
      const manager: Person = {
        id: rng.id(),
        name: names(),
        department: department.name[language],
        functionGroup: leads,
        managerId: director.id,
        leftOn: null,
      }
      people.push(manager)
      employees.push({ person: manager, managerId: director.id, appetite: 2.5, leads: true })
      const members = Math.floor(size / teams) + (team < size % teams ? 1 : 0) - 1
      // A few teams ask for a coach far more often than others: the pattern that P&O should talk about.
      const habit = rng.chance(0.12) ? 3 : 1
      for (let member = 0; member < members; member += 1) {
        const person: Person = { id: rng.id(), name: names(), department: manager.department, functionGroup: groups.weighted(functionGroups)[language], managerId: manager.id, leftOn: null } // prettier-ignore
        people.push(person)
        employees.push({ person, managerId: manager.id, appetite: department.appetite * habit, leads: false })
      }
    }
  }
  return { people, employees }
}
