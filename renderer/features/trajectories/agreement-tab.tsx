import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { commandContext } from '#renderer/data/context.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { goalsObstacles, livingGoals, weightOf } from '#shared/domain/goal.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import { agree } from '#shared/domain/trajectory-goals.ts'
import type { TrajectoryObstacle, TrajectoryResult } from '#shared/domain/trajectory-obstacles.ts'
import { goalStatuses, isIn, openAgreements } from '#shared/domain/trajectory-status.ts'
import { consentWays, parties, type ConsentWay, type Party, type Trajectory } from '#shared/domain/trajectory.ts'
import { obstaclesOf, useChange } from './change.ts'
import { EarlierAgreements } from './earlier-agreements.tsx'
import { Facts } from './facts.tsx'
import type { TrajectoryFile } from './file.ts'
import { ObstacleList } from './obstacle-list.tsx'
import { SaveAgreement } from './save-agreement.tsx'
import { SavePreparation } from './save-preparation.tsx'
import { SignedAgreement } from './signed-agreement.tsx'
import classes from './trajectories.module.css'
import { WhoGetsWhat } from './who-gets-what.tsx'

const consentSchema = z.object({ on: isoDateSchema.nullable(), how: z.enum(consentWays) })
const agreementSchema = z.object({ coachee: consentSchema, manager: consentSchema, coach: consentSchema })
type AgreementInput = z.input<typeof agreementSchema>
type AgreementValues = z.output<typeof agreementSchema>

/** How most agree: together, in the three-way meeting. */
const USUAL_WAY: ConsentWay = 'meeting'

const inputOf = ({ agreement, agreedHow }: Trajectory): AgreementInput => {
  const of = (party: Party) => ({ on: agreement[party], how: agreedHow[party] ?? USUAL_WAY })
  return { coachee: of('coachee'), manager: of('manager'), coach: of('coach') }
}

/** The agreement of the three parties to the goals as they stand. */
export function AgreementTab({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { trajectory } = file
  const changeable = isIn(trajectory.status, goalStatuses)
  const complete = openAgreements(trajectory).length === 0
  const lacking = goalsObstacles(trajectory.goals)
  return (
    <>
      <Section
        title={t('agreement.title')}
        description={t('agreement.lead')}
        actions={
          trajectory.coachId !== null && (
            <Group gap="sm">
              <SavePreparation file={file} />
              <SaveAgreement file={file} />
            </Group>
          )
        }
      >
        {complete && (
          <Group gap={8} mb="md">
            <IconCircleCheck size={20} aria-hidden />
            <Text fw={550}>{t('agreement.complete')}</Text>
          </Group>
        )}
        {changeable && lacking.length > 0 && (
          <ObstacleList
            obstacles={lacking}
            scene={{ goals: trajectory.goals, coachName: '' }}
            title={t('agreement.goalsFirst')}
            links={{ trajectoryId: trajectory.id, coachId: trajectory.coachId }}
            standing
          />
        )}
        {changeable && lacking.length === 0 ? <AgreementForm file={file} /> : <AgreementFacts file={file} />}
      </Section>
      <WhatIsAgreed trajectory={trajectory} />
      <WhoGetsWhat file={file} />
      <EarlierAgreements file={file} />
      <SignedAgreement trajectory={trajectory} />
    </>
  )
}

/** "Coachee: Sanne de Wit". */
function usePartyLabel({ coachee, manager, coach }: TrajectoryFile): (party: Party) => string {
  const t = useT('trajectories')
  const names: Readonly<Record<Party, string | undefined>> = {
    coachee: coachee?.name,
    manager: manager?.name,
    coach: coach?.name ?? t('noCoach'),
  }
  return (party) => t('agreement.dateOf', { party: t(`party.${party}`), name: names[party] ?? t('unknownPerson') })
}

function AgreementFacts({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const label = usePartyLabel(file)
  const { agreement, agreedHow } = file.trajectory
  return (
    <Facts
      facts={parties.map((party) => {
        const on = agreement[party]
        const how = agreedHow[party]
        const day = on === null ? t('agreement.none') : date(on)
        return [
          label(party),
          how === null ? day : t('agreement.onHow', { date: day, how: t(`agreement.howOf.${how}`) }),
        ]
      })}
    />
  )
}

/** Records every date that changed, one party after the other, and stops at the first refusal. */
function recordAgreement(trajectory: Trajectory, given: AgreementValues): TrajectoryResult {
  return parties.reduce<TrajectoryResult>(
    (result, party) => {
      const { on, how } = given[party]
      const same =
        result.ok && result.value.agreement[party] === on && (on === null || result.value.agreedHow[party] === how)
      if (!result.ok || same) return result
      return agree(result.value, party, on === null ? null : { on, how }, commandContext())
    },
    { ok: true, value: trajectory },
  )
}

function AgreementForm({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { trajectory } = file
  const label = usePartyLabel(file)
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const form = useKeptForm<AgreementInput, AgreementValues>({
    key: `trajectory/${trajectory.id}/agreement`,
    schema: agreementSchema,
    defaultValues: inputOf(trajectory),
    revision: file.rev,
  })
  const save = form.handleSubmit(async (given) => {
    setObstacles([])
    const result = await change('trajectory.agree', (doc) => recordAgreement(doc, given))
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('agreement.saved') })
  })
  const ways = consentWays.map((value) => ({ value, label: t(`agreement.howOf.${value}`) }))
  const fillToday = () => {
    for (const party of parties) {
      if (form.getValues(`${party}.on`) === null) form.setValue(`${party}.on`, localToday(), { shouldTouch: true })
    }
  }
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      {obstacles.length > 0 && (
        <ObstacleList
          obstacles={obstacles}
          scene={{ goals: trajectory.goals, coachName: file.coach?.name ?? '' }}
          title={t('step.refused')}
        />
      )}
      <Stack gap="md">
        {parties.map((party) => (
          <div key={party} className={classes['consent']}>
            <DateField
              control={form.control}
              name={`${party}.on`}
              label={label(party)}
              from={trajectory.requestedOn}
              until={localToday()}
            />
            <SelectField
              control={form.control}
              name={`${party}.how`}
              label={t('agreement.how', { party: t(`party.${party}`).toLocaleLowerCase() })}
              options={ways}
            />
          </div>
        ))}
        {openAgreements(trajectory).length > 0 && (
          <div>
            <Button variant="subtle" size="compact-sm" onClick={fillToday}>
              {t('agreement.today')}
            </Button>
          </div>
        )}
      </Stack>
      <SubmitRow label={t('agreement.save')} busy={form.formState.isSubmitting} />
    </form>
  )
}

function WhatIsAgreed({ trajectory }: { readonly trajectory: Trajectory }) {
  const t = useT('trajectories')
  return (
    <Section title={t('agreement.what')}>
      {trajectory.goals.length === 0 ? (
        <Text c="dimmed">{t('goals.none')}</Text>
      ) : (
        <ol>
          {livingGoals(trajectory.goals).map((goal) => (
            <li key={goal.id}>
              {goal.title.trim() === '' ? t('goals.unnamed') : goal.title}{' '}
              <Text component="span" c="dimmed" fz="sm">
                {t('goals.weight', { weight: weightOf(goal) })}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
