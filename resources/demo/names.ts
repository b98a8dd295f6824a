import type { Rng } from './random.ts'

/**
 * Given and family names as one meets them in a Dutch organisation, of several backgrounds. Combined at random:
 * a resemblance to a real person is a coincidence.
 */
// prettier-ignore
const givenNames = [
  'Anneke', 'Marieke', 'Sanne', 'Femke', 'Lotte', 'Maaike', 'Inge', 'Wilma', 'Esther', 'Hanneke', 'Judith', 'Carla',
  'Linda', 'Petra', 'Mirjam', 'Karin', 'Saskia', 'Nienke', 'Roos', 'Iris', 'Eline', 'Tessa', 'Floor', 'Merel',
  'Froukje', 'Sietske', 'Geertje', 'Dieuwke', 'Jan', 'Pieter', 'Henk', 'Kees', 'Wim', 'Joost', 'Bas', 'Sander',
  'Jeroen', 'Martijn', 'Erik', 'Rob', 'Ruud', 'Gerrit', 'Thijs', 'Daan', 'Sem', 'Koen', 'Lars', 'Niels', 'Bram',
  'Jelle', 'Sjoerd', 'Wytse', 'Douwe', 'Frits', 'Theo', 'Arjan', 'Maarten', 'Luuk', 'Fatima', 'Samira', 'Naima',
  'Khadija', 'Yasmina', 'Hafsa', 'Youssef', 'Mohamed', 'Rachid', 'Karim', 'Bilal', 'Ilias', 'Ayşe', 'Elif', 'Zeynep',
  'Fatma', 'Emine', 'Mehmet', 'Mustafa', 'Emre', 'Murat', 'Kerem', 'Priya', 'Anisha', 'Shanti', 'Rajesh', 'Vikash',
  'Ravi', 'Gladys', 'Chantal', 'Naomi', 'Winston', 'Clyde', 'Orlando', 'Dewi', 'Sri', 'Johannis', 'Agnieszka',
  'Katarzyna', 'Piotr', 'Tomasz', 'Mei', 'Li Na', 'Wei', 'Thanh', 'Olena', 'Andrij', 'Mihaela', 'Amina', 'Hodan',
  'Abdi', 'Selam', 'Dawit', 'Layla', 'Reza', 'Shirin', 'Noor', 'Omar', 'João', 'Inês', 'Zoë', 'Anaïs', 'Desirée',
] as const

// prettier-ignore
const familyNames = [
  'de Jong', 'Jansen', 'de Vries', 'van den Berg', 'Bakker', 'van Dijk', 'Visser', 'Smit', 'Meijer', 'de Boer',
  'Mulder', 'de Groot', 'Bos', 'Vos', 'Peters', 'Hendriks', 'van Leeuwen', 'Dekker', 'Brouwer', 'de Wit', 'Dijkstra',
  'Smits', 'de Graaf', 'van der Meer', 'van der Linden', 'Kok', 'Jacobs', 'de Haan', 'Vermeulen', 'van den Heuvel',
  'van der Veen', 'van den Broek', 'de Bruijn', 'Schouten', 'van Beek', 'Willems', 'van Vliet', 'van de Ven',
  'Hoekstra', 'Maas', 'Verhoeven', 'Koster', 'van Dam', 'Prins', 'Blom', 'Huisman', 'Peeters', 'Kuipers', 'Veenstra',
  'Kramer', 'van den Bosch', 'Postma', 'Scholten', 'Terpstra', 'Hofstra', 'ter Horst', 'in ’t Veld', 'op den Kamp',
  'Wiersma', 'Bouwman', 'Zijlstra', 'El Amrani', 'Bouzid', 'Benali', 'El Idrissi', 'Amghar', 'Ouali', 'Tahiri',
  'Yılmaz', 'Kaya', 'Demir', 'Çelik', 'Şahin', 'Öztürk', 'Aydın', 'Ramdin', 'Jagroep', 'Soekhlal', 'Bisesar',
  'Doekhi', 'Kanhai', 'Pinas', 'Wijngaarde', 'Zeefuik', 'Martina', 'Winklaar', 'Maduro', 'Latuheru', 'Pattipeilohy',
  'Tahalele', 'Siahaya', 'Kowalska', 'Nowak', 'Wójcik', 'Lewandowska', 'Chen', 'Wong', 'Zhang', 'Nguyễn', 'Tran',
  'Kovalenko', 'Ionescu', 'Hassan', 'Warsame', 'Tesfaye', 'Haddad', 'Ahmadi', 'Moradi', 'Silva', 'Fernandes',
  'Lemmens', 'Janssens', 'Claessen', 'Schoonhoven', 'Groeneveld', 'Waterman', 'Zwart', 'Roelofs', 'van Rijn',
] as const

const initials = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'V', 'W', 'Z']

/** Hands out full names, each once. A very large organisation gets initials when the plain names run out. */
export function createNames(rng: Rng): () => string {
  const used = new Set<string>()
  const plain = givenNames.length * familyNames.length * 0.8
  return () => {
    for (;;) {
      const initial = used.size < plain ? '' : `${rng.pick(initials)}. `
      const name = `${rng.pick(givenNames)} ${initial}${rng.pick(familyNames)}`
      if (used.has(name)) continue
      used.add(name)
      return name
    }
  }
}
