import { Alert, Button, List, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { OpenPolicy, Policy } from '#shared/domain/policy.ts'
import {
  type AdoptionError,
  adoptionErrors,
  adoptPolicy,
  draftObstacles,
  type PolicyError,
  proposedReviewDate,
} from '#shared/domain/policy-adoption.ts'
import { isTextLocked } from '#shared/domain/policy-lifecycle.ts'
import { hasEmptyParts } from '#shared/domain/policy-start.ts'
import { chapterState } from '#shared/domain/policy-versions.ts'
import { type IsoDate, isoDateSchema, limits } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commit, put } from '#renderer/data/commit.ts'
import { useRows } from '#renderer/data/live.ts'
import { commandContext } from '#renderer/data/context.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useSession } from '#renderer/data/session.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { partOfObstacle, useObstacleText } from './obstacle-text.ts'
import classes from './policy.module.css'
import { TouchedTrajectories } from './touched-trajectories.tsx'
import { useFillAll } from './use-fill-all.ts'

/** At which field an obstacle of the adoption itself is shown, and in which words. */
const places: Readonly<Record<AdoptionError['code'], readonly [path: 'on' | 'by' | 'reviewBy', message: string]>> = {
  dateMissing: ['on', 'errors:field.missing'],
  dateInFuture: ['on', 'policy:error.dateInFuture'],
  dateBeforePrevious: ['on', 'policy:error.dateBeforePrevious'],
  dateBeforeStep: ['on', 'policy:error.dateBeforeStep'],
  adopterMissing: ['by', 'errors:field.missing'],
  adopterTooLong: ['by', 'errors:field.notValid'],
  reviewDateMissing: ['reviewBy', 'errors:field.missing'],
  reviewNotAfterAdoption: ['reviewBy', 'policy:error.reviewNotAfterAdoption'],
  reviewInPast: ['reviewBy', 'policy:error.reviewInPast'],
}

const fields = z.object({ on: isoDateSchema.nullable(), by: z.string(), reviewBy: isoDateSchema.nullable() })

const schemaFor = (draft: OpenPolicy, others: readonly Policy[], now: IsoDate) =>
  fields.superRefine((values, ctx) => {
    for (const { code } of adoptionErrors(draft, { ...values, criteria: [] }, others, now)) {
      const [path, message] = places[code]
      ctx.addIssue({ code: 'custom', path: [path], message })
    }
  })

interface AdoptFormProps {
  readonly row: Row<OpenPolicy>
  readonly policies: readonly Policy[]
}

/** The step that makes a draft the policy: what stands in the way, and the decision itself. */
export function AdoptForm({ row, policies }: AdoptFormProps) {
  const t = useT('policy')
  const formats = useFormats()
  const errorText = useErrorText()
  const organisation = useSession((state) => state.settings?.organisation ?? '')
  const criteria = useRows('criteriaSets')?.flatMap(({ doc }) => (doc.replacedOn === null ? [doc] : [])) ?? []
  const now = localToday()
  const schema = useMemo(() => schemaFor(row.doc, policies, now), [row.doc, policies, now])
  const form = useKeptForm({
    key: `policy/${row.id}/adopt`,
    schema,
    defaultValues: { on: now, by: '', reviewBy: proposedReviewDate(now) },
  })
  useReviewFollowsAdoption(form)
  const obstacles = draftObstacles(row.doc, organisation)

  const adopt = form.handleSubmit(async (values) => {
    const adopted = adoptPolicy(row.doc, { ...values, criteria }, policies, organisation, commandContext())
    // The button waits for the draft, and the schema has checked the rest.
    if (!adopted.ok) return
    const { version, adoption } = adopted.value
    const sure = await confirm({
      title: t('adopt.confirmTitle', { version }),
      body: t('adopt.confirmBody', { on: formats.date(adoption.on) }),
      confirmLabel: t('adopt.submit'),
    })
    if (!sure) return
    const saved = await commit('policy.adopt', [put('policies', row.rev, adopted.value)])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('adopt.done', { version }) })
  })

  return (
    <section>
      <Title order={2}>{t('adopt.title')}</Title>
      <Text c="dimmed" mb="lg" maw={620}>
        {t('adopt.lead')}
      </Text>
      <Obstacles draft={row.doc} obstacles={obstacles} />
      <form noValidate className={classes['form']} onSubmit={(event) => void adopt(event)}>
        <ErrorSummary form={form} labels={{ on: t('adopt.on'), by: t('adopt.by'), reviewBy: t('adopt.reviewBy') }} />
        <DateField
          control={form.control}
          name="on"
          label={t('adopt.on')}
          hint={t('adopt.onHint')}
          until={now}
          required
        />
        <TextField
          control={form.control}
          name="by"
          label={t('adopt.by')}
          hint={t('adopt.byHint')}
          limit={limits.name}
          required
        />
        <DateField
          control={form.control}
          name="reviewBy"
          label={t('adopt.reviewBy')}
          hint={t('adopt.reviewByHint')}
          from={now}
          required
        />
        <div>
          <Button type="submit" loading={form.formState.isSubmitting} disabled={obstacles.length > 0}>
            {t('adopt.submit')}
          </Button>
        </div>
      </form>
      <TouchedTrajectories policy={row.doc} />
    </section>
  )
}

/** The review moves along with the day of adoption, as long as the operator has not chosen another one. */
function useReviewFollowsAdoption(
  form: ReturnType<typeof useKeptForm<z.input<typeof fields>, z.output<typeof fields>>>,
) {
  const { control, getValues, setValue } = form
  const on = useWatch({ control, name: 'on' })
  const before = useRef(on)
  useEffect(() => {
    const [was, is] = [isoDateSchema.safeParse(before.current), isoDateSchema.safeParse(on)]
    if (!is.success) return
    before.current = on
    const reviewBy = getValues('reviewBy')
    if (was.success && reviewBy === proposedReviewDate(was.data)) setValue('reviewBy', proposedReviewDate(is.data))
  }, [on, getValues, setValue])
}

function Obstacles({ draft, obstacles }: { readonly draft: OpenPolicy; readonly obstacles: readonly PolicyError[] }) {
  const t = useT('policy')
  const textOf = useObstacleText(draft)
  if (obstacles.length === 0) {
    return (
      <>
        <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />} mb="lg" maw={620}>
          {t('adopt.clear')}
        </Alert>
        <NotReady draft={draft} />
      </>
    )
  }
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} mb="lg" maw={620}>
      <Text fw={600}>{t('adopt.obstacles', { count: obstacles.length })}</Text>
      <List mt={4}>
        {obstacles.map((obstacle) => {
          const text = textOf(obstacle)
          return (
            <List.Item key={text}>
              <Link
                to="/policy/$policyId"
                params={{ policyId: draft.id }}
                search={{ tab: partOfObstacle(obstacle) }}
                className="cb-link"
              >
                {text}
              </Link>
            </List.Item>
          )
        })}
      </List>
      <FillAll draft={draft} />
    </Alert>
  )
}

/** One click for everything that is still empty. */
function FillAll({ draft }: { readonly draft: OpenPolicy }) {
  const t = useT('policyLife')
  const fillAll = useFillAll()
  if (!hasEmptyParts(draft) || isTextLocked(draft)) return null
  return (
    <Button variant="default" mt="sm" onClick={() => void fillAll(draft)}>
      {t('fill.all')}
    </Button>
  )
}

/** As many chapters as one reads at a glance. */
const NAMED_CHAPTERS = 4

/** A reminder, not an obstacle: the mark is the operator's own. */
function NotReady({ draft }: { readonly draft: OpenPolicy }) {
  const t = useT('policy')
  const formats = useFormats()
  const started = draft.chapters.filter((chapter) => chapterState(chapter) === 'started')
  if (started.length === 0) return null
  // A long list is no reminder: the marks beside the chapters show which.
  const titles = started.length > NAMED_CHAPTERS ? '' : `: ${formats.list(started.map(({ title }) => title))}`
  return (
    <Alert color="gray" variant="light" icon={<IconInfoCircle aria-hidden />} mb="lg" maw={620}>
      {t('adopt.notReady', { count: started.length, titles })}
    </Alert>
  )
}
