import { Text, Title } from '@mantine/core'
import { z } from 'zod'
import { type DraftPolicy, worksCouncilStatusSchema } from '#shared/domain/policy.ts'
import { setWorksCouncil } from '#shared/domain/policy-commands.ts'
import { ok } from '#shared/result.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { RadioField } from '#renderer/ui/choice-fields.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { changeDraft } from './change-draft.ts'
import classes from './policy.module.css'

const schema = z.object({ worksCouncil: worksCouncilStatusSchema })

/** Where the works council stands. Saves as you choose. */
export function CouncilForm({ row }: { readonly row: Row<DraftPolicy> }) {
  const t = useT('policy')
  const form = useKeptForm({
    key: `policy/${row.id}/council`,
    schema,
    defaultValues: { worksCouncil: row.doc.worksCouncil },
    revision: row.rev,
  })
  const status = useAutosave(form, ({ worksCouncil }) =>
    changeDraft(row.id, (draft) => ok(setWorksCouncil(draft, worksCouncil))),
  )
  return (
    <section>
      <Title order={2}>{t('council.title')}</Title>
      <Text c="dimmed" mb="lg" maw={620}>
        {t('council.lead')}
      </Text>
      <form noValidate className={classes['form']} onSubmit={(event) => event.preventDefault()}>
        <RadioField
          control={form.control}
          name="worksCouncil"
          label={t('council.label')}
          options={worksCouncilStatusSchema.options.map((value) => ({
            value,
            label: t(`council.${value}`),
            hint: t(`council.${value}Hint`),
          }))}
        />
        <AutosaveNote status={status} />
      </form>
    </section>
  )
}
