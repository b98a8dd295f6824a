import { z } from 'zod'
import { questionKinds } from '#shared/domain/coach-level-names.ts'
import type { Person } from '#shared/domain/person.ts'
import { isoDateSchema, lineSchema, textSchema, type CommandContext, type IsoDate } from '#shared/domain/primitives.ts'
import type { TrajectoryRequest } from '#shared/domain/trajectory-request.ts'
import { requesters, requestReasons, urgencies, type Trajectory } from '#shared/domain/trajectory.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { emptyPersonChoice, personChoiceSchema, resolvePerson } from './person-choice.ts'

/** The form of a request, new or edited. */
export const requestFormSchema = z.object({
  requestedOn: isoDateSchema,
  coachee: personChoiceSchema,
  manager: personChoiceSchema,
  department: lineSchema.trim().min(1),
  functionGroup: lineSchema,
  requestedBy: z.enum(requesters).nullable(),
  budgetHolder: lineSchema,
  urgency: z.enum(urgencies),
  besidesReason: lineSchema,
  reason: z.enum(requestReasons),
  form: z.string().min(1),
  question: textSchema.trim().min(1),
  questionKind: z.enum(questionKinds),
  plannedSessions: z.number().int().min(1).max(50),
})
export type RequestInput = Omit<
  z.input<typeof requestFormSchema>,
  'reason' | 'questionKind' | 'plannedSessions' | 'requestedOn'
> & {
  requestedOn: string | null
  reason: (typeof requestReasons)[number] | null
  questionKind: (typeof questionKinds)[number] | null
  plannedSessions: number | null
}
export type RequestValues = z.output<typeof requestFormSchema>

/** Sessions in a usual trajectory: NOBCO benchmark (domain.md §6). */
const USUAL_SESSIONS = 7

/** An empty form, dated today, for the form of guidance that comes first. */
export const emptyRequest = (today: IsoDate, form: string): RequestInput => ({
  requestedOn: today,
  coachee: emptyPersonChoice,
  manager: emptyPersonChoice,
  department: '',
  functionGroup: '',
  requestedBy: 'employee',
  budgetHolder: '',
  urgency: 'normal',
  besidesReason: '',
  reason: null,
  form,
  question: '',
  questionKind: null,
  plannedSessions: USUAL_SESSIONS,
})

/** The form of an existing request. */
export const requestOf = (trajectory: Trajectory, coachee: Person | null, manager: Person | null): RequestInput => ({
  requestedOn: trajectory.requestedOn,
  coachee: { id: trajectory.coacheeId, name: coachee?.name ?? '' },
  manager: { id: trajectory.managerId, name: manager?.name ?? '' },
  department: trajectory.department,
  functionGroup: trajectory.functionGroup,
  requestedBy: trajectory.requestedBy,
  budgetHolder: trajectory.budgetHolder,
  urgency: trajectory.urgency,
  besidesReason: trajectory.besidesReason,
  reason: trajectory.reason,
  form: trajectory.form,
  question: trajectory.question,
  questionKind: trajectory.questionKind,
  plannedSessions: trajectory.plannedSessions,
})

/** A request with the people who have to be saved along with it. */
export interface ResolvedRequest {
  readonly request: TrajectoryRequest
  readonly newPeople: readonly Person[]
}

/** Which field holds a name that several people have. */
export interface AmbiguousPerson {
  readonly field: 'coachee' | 'manager'
  readonly name: string
}

/** Turns the form into a request: names become people, new ones are made. */
export function resolveRequest(
  values: RequestValues,
  people: readonly Person[],
  context: CommandContext,
): Result<ResolvedRequest, AmbiguousPerson> {
  const { coachee, manager, ...rest } = values
  const boss = resolvePerson(
    manager,
    { department: values.department, functionGroup: '', managerId: null },
    people,
    context,
  )
  if (!boss.ok) return fail({ field: 'manager', name: boss.error.name })
  const known = boss.value.created ? [...people, boss.value.person] : people
  const details = {
    department: values.department,
    functionGroup: values.functionGroup,
    managerId: boss.value.person.id,
  }
  const self = resolvePerson(coachee, details, known, context)
  if (!self.ok) return fail({ field: 'coachee', name: self.error.name })
  return ok({
    request: { ...rest, coacheeId: self.value.person.id, managerId: boss.value.person.id },
    newPeople: [boss.value, self.value].filter(({ created }) => created).map(({ person }) => person),
  })
}
