import type { Rng } from './random.ts'

/** Names that go together, with how often they are met. */
interface NameGroup {
  readonly share: number
  readonly given: readonly string[]
  readonly family: readonly string[]
}

/**
 * Given and family names as one meets them in a Dutch organisation, by background. Combined at random within a group,
 * and now and then across groups: a resemblance to a real person is a coincidence.
 */
// prettier-ignore
const nameGroups: readonly NameGroup[] = [
  {
    share: 70,
    given: [
      'Anneke', 'Marieke', 'Sanne', 'Femke', 'Lotte', 'Maaike', 'Inge', 'Wilma', 'Esther', 'Hanneke', 'Judith', 'Carla',
      'Linda', 'Petra', 'Mirjam', 'Karin', 'Saskia', 'Nienke', 'Roos', 'Iris', 'Eline', 'Tessa', 'Floor', 'Merel',
      'Froukje', 'Sietske', 'Geertje', 'Dieuwke', 'Jan', 'Pieter', 'Henk', 'Kees', 'Wim', 'Joost', 'Bas', 'Sander',
      'Jeroen', 'Martijn', 'Erik', 'Rob', 'Ruud', 'Gerrit', 'Thijs', 'Daan', 'Sem', 'Koen', 'Lars', 'Niels', 'Bram',
      'Jelle', 'Sjoerd', 'Wytse', 'Douwe', 'Frits', 'Theo', 'Arjan', 'Maarten', 'Luuk', 'Zoë', 'Anaïs', 'Desirée',
      'Annemiek', 'Marjolein', 'Willemijn', 'Yvonne', 'Ellen', 'Marloes', 'Jolanda', 'Heleen', 'Rens', 'Stijn', 'Hugo',
      'Wouter', 'Jurre', 'Freek', 'Hans', 'Gert-Jan', 'Cor', 'Ton', 'Marcel', 'Dennis', 'Remco',
    ],
    family: [
      'de Jong', 'Jansen', 'de Vries', 'van den Berg', 'Bakker', 'van Dijk', 'Visser', 'Smit', 'Meijer', 'de Boer',
      'Mulder', 'de Groot', 'Bos', 'Vos', 'Peters', 'Hendriks', 'van Leeuwen', 'Dekker', 'Brouwer', 'de Wit',
      'Dijkstra', 'Smits', 'de Graaf', 'van der Meer', 'van der Linden', 'Kok', 'Jacobs', 'de Haan', 'Vermeulen',
      'van den Heuvel', 'van der Veen', 'van den Broek', 'de Bruijn', 'Schouten', 'van Beek', 'Willems', 'van Vliet',
      'van de Ven', 'Hoekstra', 'Maas', 'Verhoeven', 'Koster', 'van Dam', 'Prins', 'Blom', 'Huisman', 'Peeters',
      'Kuipers', 'Veenstra', 'Kramer', 'van den Bosch', 'Postma', 'Scholten', 'Terpstra', 'Hofstra', 'ter Horst',
      'in ’t Veld', 'op den Kamp', 'Wiersma', 'Bouwman', 'Zijlstra', 'Lemmens', 'Janssens', 'Claessen', 'Schoonhoven',
      'Groeneveld', 'Waterman', 'Zwart', 'Roelofs', 'van Rijn', 'Hoogendoorn', 'van Wijk', 'Timmermans', 'Sanders',
    ],
  },
  {
    share: 7,
    given: [
      'Fatima', 'Samira', 'Naima', 'Khadija', 'Yasmina', 'Hafsa', 'Youssef', 'Mohamed', 'Rachid', 'Karim', 'Bilal',
      'Ilias', 'Amina', 'Omar', 'Noor',
    ],
    family: ['El Amrani', 'Bouzid', 'Benali', 'El Idrissi', 'Amghar', 'Ouali', 'Tahiri', 'Haddad', 'Bennani', 'Azzouzi'],
  },
  {
    share: 7,
    given: ['Ayşe', 'Elif', 'Zeynep', 'Fatma', 'Emine', 'Mehmet', 'Mustafa', 'Emre', 'Murat', 'Kerem', 'Sevda', 'Hakan'],
    family: ['Yılmaz', 'Kaya', 'Demir', 'Çelik', 'Şahin', 'Öztürk', 'Aydın', 'Arslan', 'Koç', 'Polat'],
  },
  {
    share: 8,
    given: [
      'Priya', 'Anisha', 'Shanti', 'Rajesh', 'Vikash', 'Ravi', 'Gladys', 'Chantal', 'Naomi', 'Winston', 'Clyde',
      'Orlando', 'Sharda', 'Dennis', 'Melvin', 'Xaviera',
    ],
    family: [
      'Ramdin', 'Jagroep', 'Soekhlal', 'Bisesar', 'Doekhi', 'Kanhai', 'Pinas', 'Wijngaarde', 'Zeefuik', 'Martina',
      'Winklaar', 'Maduro', 'Sordam', 'Emanuelson',
    ],
  },
  {
    share: 3,
    given: ['Dewi', 'Johannis', 'Sri', 'Ruben', 'Agnes', 'Yoke', 'Marvin'],
    family: ['Latuheru', 'Pattipeilohy', 'Tahalele', 'Siahaya', 'Sopacua', 'Manuhutu'],
  },
  {
    share: 5,
    given: ['Agnieszka', 'Katarzyna', 'Piotr', 'Tomasz', 'Olena', 'Andrij', 'Mihaela', 'João', 'Inês', 'Giulia'],
    family: ['Nowak', 'Wójcik', 'Mazur', 'Kovalenko', 'Melnyk', 'Ionescu', 'Silva', 'Fernandes', 'Greco'],
  },
  {
    share: 3,
    given: ['Mei', 'Li Na', 'Wei', 'Thanh', 'Linh', 'Kim'],
    family: ['Chen', 'Wong', 'Zhang', 'Nguyễn', 'Tran', 'Lin'],
  },
  {
    share: 4,
    given: ['Hodan', 'Abdi', 'Selam', 'Dawit', 'Layla', 'Reza', 'Shirin', 'Parisa', 'Yonas'],
    family: ['Warsame', 'Tesfaye', 'Ahmadi', 'Moradi', 'Hassan', 'Rahimi', 'Abebe'],
  },
]

const initials = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'V', 'W', 'Z']

const groupsByShare = nameGroups.map((group) => [group, group.share] as const)

/** Share of people whose family name is of another group than their given name. */
const MIXED = 0.06

/** Plain names are used up to this many; beyond that a name that is taken gets an initial. */
const PLAIN_NAMES = 4_000

/** Hands out full names, each once. A very large organisation gets initials when the plain names run out. */
export function createNames(rng: Rng): () => string {
  const used = new Set<string>()
  return () => {
    for (;;) {
      const group = rng.weighted(groupsByShare)
      const family = rng.chance(MIXED) ? rng.weighted(groupsByShare).family : group.family
      const initial = used.size < PLAIN_NAMES ? '' : `${rng.pick(initials)}. `
      const name = `${rng.pick(group.given)} ${initial}${rng.pick(family)}`
      if (used.has(name)) continue
      used.add(name)
      return name
    }
  }
}
