import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { ADOPTED_NORMS_ID } from '#shared/domain/adopted-norms.ts'
import { adoptNorms } from '#shared/domain/norms-update.ts'
import { limits, nameSchema } from '#shared/domain/primitives.ts'
import { commit, put, readRow } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useSession } from '#renderer/data/session.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import classes from '../coaches.module.css'
import { type NormsProposal, proposeNorms } from './norms-proposal.ts'

const schema = z.object({ by: nameSchema })

/** The decision to go by other norms, with who takes it. */
export function AdoptNormsForm({ proposal }: { readonly proposal: NormsProposal }) {
  const t = useT('coachNorms')
  const { month } = useFormats()
  const errorText = useErrorText()
  const navigate = useNavigate()
  const operator = useSession(({ settings }) => settings?.operator ?? '')
  const form = useKeptForm({ key: 'norms/adopt', schema, defaultValues: { by: operator } })
  const leave = () => {
    form.discard()
    proposeNorms(null)
    void navigate({ to: '/coaches/norms' })
  }
  const adopt = form.handleSubmit(async ({ by }) => {
    const adopted = adoptNorms(proposal.norms, { from: proposal.from, by }, commandContext())
    // The schema asks the same of the name.
    if (!adopted.ok) return
    const row = await readRow('coachNorms', ADOPTED_NORMS_ID)
    const saved = await commit('coachNorms.adopt', [put('coachNorms', row?.rev ?? 0, adopted.value)])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    notify({ kind: 'done', message: t('review.done', { month: month(`${proposal.norms.validAsOf}-01`) }) })
    return leave()
  })
  return (
    <form noValidate onSubmit={(event) => void adopt(event)}>
      <div className={classes['form']}>
        <TextField
          control={form.control}
          name="by"
          label={t('review.by')}
          hint={t('review.byHint')}
          limit={limits.name}
          required
        />
      </div>
      <SubmitRow
        label={t('review.submit')}
        busy={form.formState.isSubmitting}
        onCancel={leave}
        cancelLabel={t('review.cancel')}
      />
    </form>
  )
}
