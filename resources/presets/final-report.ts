import type { Language } from '#shared/domain/primitives.ts'
import type { Observer } from '#shared/domain/trajectory.ts'
import type { FinalReportWords } from '#shared/report/final-report-document.ts'

type Texts = Pick<FinalReportWords, 'title' | 'label' | 'by' | 'approved' | 'period' | 'noticed' | 'more'>

const observersNl: Readonly<Record<Observer, string>> = {
  coachee: 'de coachee',
  manager: 'de leidinggevende',
  coach: 'de coach',
  colleague: 'een collega',
  client: 'een klant of inwoner',
}
const observersEn: Readonly<Record<Observer, string>> = {
  coachee: 'the coachee',
  manager: 'the manager',
  coach: 'the coach',
  colleague: 'a colleague',
  client: 'a client or citizen',
}

/** The words of the final report on paper, in both languages. */
export const finalReportTexts: Readonly<Record<Language, Texts>> = {
  nl: {
    title: 'Eindverslag van het coachtraject',
    label: {
      coachee: 'Coachee',
      manager: 'Leidinggevende',
      coach: 'Coach',
      period: 'Periode',
      sessions: 'Coachgesprekken',
      goals: 'De doelen',
      goal: 'Doel',
      start: 'Bij de start',
      end: 'Aan het eind',
      together: 'Doelscore (50 is zoals verwacht)',
      change: 'Verandering',
      reached: 'Waaraan is gewerkt en wat is bereikt',
      atWork: 'Wat ervan te merken is in het werk',
      noticed: 'Wat opviel',
      next: 'Hoe het verder gaat',
      draft: 'Concept: de coachee is nog niet akkoord. Deel dit niet met anderen dan coachee en coach.',
      notScored: 'niet gescoord',
    },
    by: (observer) => observersNl[observer],
    approved: (date) => `De coachee is op ${date} akkoord gegaan met deze tekst.`,
    period: (from, to) => `${from} tot en met ${to}`,
    noticed: (by, what, since) => `${what} (${by}, sinds ${since})`,
    more: (count) => (count === 1 ? 'En nog één waarneming.' : `En nog ${count} waarnemingen.`),
  },
  en: {
    title: 'Final report of the coaching trajectory',
    label: {
      coachee: 'Coachee',
      manager: 'Manager',
      coach: 'Coach',
      period: 'Period',
      sessions: 'Coaching sessions',
      goals: 'The goals',
      goal: 'Goal',
      start: 'At the start',
      end: 'At the end',
      together: 'Goal score (50 is as expected)',
      change: 'Change',
      reached: 'What was worked on and what was reached',
      atWork: 'What is noticed at work',
      noticed: 'What stood out',
      next: 'How it goes on',
      draft: 'Draft: the coachee has not agreed yet. Do not share this beyond coachee and coach.',
      notScored: 'not scored',
    },
    by: (observer) => observersEn[observer],
    approved: (date) => `The coachee agreed to this text on ${date}.`,
    period: (from, to) => `${from} to ${to}`,
    noticed: (by, what, since) => `${what} (${by}, since ${since})`,
    more: (count) => (count === 1 ? 'And one more observation.' : `And ${count} more observations.`),
  },
}
