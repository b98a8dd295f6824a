import { Alert, Button, Container, Stack, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { lock } from '#renderer/data/closing.ts'
import { endGuest, type GuestSeat } from '#renderer/data/guest.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useCountdown } from '#renderer/lib/use-countdown.ts'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { waitAfter } from '#renderer/ui/passphrase/key-errors.ts'
import { PassphraseField } from '#renderer/ui/passphrase/passphrase-field.tsx'
import { evaluationForm } from '#resources/presets/evaluation-forms.ts'
import { unansweredItems, type EvaluationForm } from '#shared/domain/evaluation.ts'
import { receiveEvaluation } from '#shared/domain/trajectory-finish.ts'
import { useChange } from './change.ts'
import { EntryHelp, given, type EntryInput, type EntryValues } from './evaluation-entry.tsx'
import { EvaluationQuestion } from './evaluation-question.tsx'
import { evaluationTitles } from './evaluation-titles.ts'
import { useTrajectoryFile, type TrajectoryFile } from './file.ts'

/** Locking is the one thing of the menu that stays: it shuts everything, and asks nothing of the guest. */
function useLockOnly(): void {
  useEffect(
    () =>
      bridge().on('menu-command', ({ command }) => {
        if (command === 'lock') void lock()
      }),
    [],
  )
}

/** All there is while a guest sits at the screen: one form, and the way back for whoever knows the passphrase. */
export function GuestScreen({ seat }: { readonly seat: GuestSeat }) {
  const t = useT('trajectories')
  const file = useTrajectoryFile(seat.trajectoryId)
  const form = evaluationForm(seat.formId)
  const [done, setDone] = useState(false)
  useLockOnly()
  return (
    <Container component="main" size={760} py="xl" style={{ height: '100vh', overflowY: 'auto' }}>
      {file === undefined && <PageLoading />}
      {!done && file && form && <GuestForm file={file} form={form} onDone={() => setDone(true)} />}
      {done && (
        <div role="status">
          <Title order={1}>{t('guest.thanks')}</Title>
          <Text mt="sm">{t('guest.thanksBody')}</Text>
        </div>
      )}
      <WayBack />
    </Container>
  )
}

interface GuestFormProps {
  readonly file: TrajectoryFile
  readonly form: EvaluationForm
  readonly onDone: () => void
}

/** Starts empty and keeps no draft: what a guest does not send, nobody reads. */
function GuestForm({ file, form: questionnaire, onDone }: GuestFormProps) {
  const t = useT('trajectories')
  const change = useChange(file.trajectory.id)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [failed, setFailed] = useState(false)
  const form = useForm<EntryInput, unknown, EntryValues>({
    defaultValues: { on: localToday(), via: 'screen', answers: {} },
  })
  const { moment, perspective } = questionnaire
  const save = form.handleSubmit(async ({ answers: typed }) => {
    const answers = given(typed)
    const open = unansweredItems(questionnaire, answers)
    setMissing(open)
    setFailed(false)
    if (open.length > 0) return
    const input = { form: questionnaire, on: localToday(), via: 'screen', answers } as const
    const saved = await change('trajectory.evaluate', (doc, context) => receiveEvaluation(doc, input, context))
    if (saved.ok) onDone()
    else setFailed(true)
  })
  if (moment === 'baseline') return null
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Title order={1} mb="md">
        {t(evaluationTitles[moment], { party: t(`partyLower.${perspective}`) })}
      </Title>
      <Stack gap="lg">
        <EntryHelp questionnaire={questionnaire} file={file} />
        {questionnaire.items.map((item) => (
          <EvaluationQuestion key={item.id} item={item} control={form.control} missing={missing.includes(item.id)} />
        ))}
        {missing.length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {t('guest.missing', { count: missing.length })}
          </Alert>
        )}
        {failed && (
          <Alert color="red" variant="light" role="alert">
            {t('guest.failed')}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {t('guest.send')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

/** Gives the screen back; a wrong passphrase costs the same wait as at the door. */
function WayBack() {
  const t = useT('trajectories')
  const errorText = useErrorText()
  const [wait, setWait] = useCountdown()
  const form = useForm({ defaultValues: { passphrase: '' } })
  const submit = form.handleSubmit(async ({ passphrase }) => {
    const ended = await endGuest(passphrase)
    if (ended.ok) return
    form.reset()
    setWait(waitAfter(ended.error))
    form.setError('passphrase', { message: errorText.vault(ended.error) }, { shouldFocus: true })
  })
  return (
    <form
      noValidate
      aria-label={t('guest.back')}
      onSubmit={(event) => void submit(event)}
      style={{ marginTop: 48, maxWidth: 420 }}
    >
      <PassphraseField
        control={form.control}
        name="passphrase"
        label={t('guest.passphrase')}
        hint={t('guest.backHint')}
      />
      <Button type="submit" variant="default" mt="sm" loading={form.formState.isSubmitting} disabled={wait > 0}>
        {wait > 0 ? t('guest.wait', { count: wait }) : t('guest.back')}
      </Button>
    </form>
  )
}
