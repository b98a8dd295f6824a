import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { intakeQuestion } from '#resources/presets/intake-rules.ts'
import { misusePattern } from '#resources/presets/misuse-patterns.ts'
import { type Intake, storedRuleIds } from '#shared/domain/intake.ts'
import { misusePatternIds } from '#shared/domain/misuse-pattern.ts'
import { adviceOf, intakeStatuses } from '#shared/domain/trajectory-intake.ts'
import { isIn } from '#shared/domain/trajectory-status.ts'
import { Facts } from '../facts.tsx'
import type { TrajectoryFile } from '../file.ts'
import type { Step } from '../steps.ts'
import { Advice } from './advice.tsx'
import { intakeFactsOf } from './intake-facts.ts'
import { IntakeForm } from './intake-form.tsx'

interface IntakeTabProps {
  readonly file: TrajectoryFile
  readonly onStep: (step: Step) => void
}

/** Whether coaching is the right form: the questions while nothing has been decided, afterwards what was answered. */
export function IntakeTab({ file, onStep }: IntakeTabProps) {
  const t = useT('intake')
  const { status, intake } = file.trajectory
  const [editing, setEditing] = useState(false)
  const open = isIn(status, intakeStatuses)
  if (open && (editing || intake === null)) {
    return (
      <>
        <Text c="dimmed" maw={720} mb="lg">
          {t('lead')}
        </Text>
        <IntakeForm file={file} onStep={onStep} onDone={() => setEditing(false)} />
      </>
    )
  }
  if (intake === null) return <Text c="dimmed">{t('none')}</Text>
  return <Recorded file={file} intake={intake} onEdit={open ? () => setEditing(true) : null} />
}

interface RecordedProps {
  readonly file: TrajectoryFile
  readonly intake: Intake
  readonly onEdit: (() => void) | null
}

function Recorded({ file, intake, onEdit }: RecordedProps) {
  const t = useT('intake')
  const local = useLocal()
  const { date } = useFormats()
  const advice = adviceOf(file.trajectory, intakeFactsOf(file))
  const { answers, misuseNotes, override, on, by } = intake
  const recognised = misusePatternIds.flatMap((id): (readonly [string, string])[] => {
    const note = misuseNotes[id]
    return note === undefined ? [] : [[local(misusePattern(id).name), note]]
  })
  return (
    <>
      <Section
        title={t('advice.title')}
        description={t('recordedBy', { date: date(on), name: by })}
        actions={
          onEdit !== null && (
            <Button variant="default" onClick={onEdit}>
              {t('edit')}
            </Button>
          )
        }
      >
        {advice !== null && <Advice advice={advice} policy={file.policy} />}
      </Section>
      {override !== null && (
        <Section title={t('override.title')} description={t('override.by', { name: override.secondPerson })}>
          <Text>{override.reason}</Text>
        </Section>
      )}
      {recognised.length > 0 && (
        <Section title={t('misuse.title')}>
          <Facts facts={recognised} />
        </Section>
      )}
      <Section title={t('answers')}>
        <Facts
          longNames
          facts={storedRuleIds.map((id) => {
            const answer = answers[id]
            return [local(intakeQuestion(id).question), answer === undefined ? t('unanswered') : t(answer)]
          })}
        />
      </Section>
    </>
  )
}
