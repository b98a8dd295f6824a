import { meetingMoments, type PreparationPreset } from '#shared/report/meeting-preparation.ts'
import type { Party } from '#shared/domain/trajectory.ts'
import json from './meeting-preparation.json' with { type: 'json' }

const questionsOf = (party: Party): PreparationPreset['questions'][Party] =>
  json.questions[party].map(({ moment, text }) => ({
    moment: meetingMoments.find((known) => known === moment) ?? 'start',
    text,
  }))

/** Agenda of the three-way meetings, and what each party thinks about beforehand. */
export const meetingPreparation: PreparationPreset = {
  agenda: json.agenda,
  questions: { coachee: questionsOf('coachee'), manager: questionsOf('manager'), coach: questionsOf('coach') },
}
