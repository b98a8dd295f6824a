import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { useT } from '#renderer/i18n/use-t.ts'
import { CheckboxField, SelectField } from '#renderer/ui/choice-fields.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { questionKinds } from '#shared/domain/coach-level-names.ts'
import { setMatchingWishes } from '#shared/domain/matching-commands.ts'
import { matchWishesSchema } from '#shared/domain/matching-record.ts'
import type { TrajectoryFile } from '../file.ts'
import { ObstacleList } from '../obstacle-list.tsx'
import classes from './matching.module.css'
import { useMatchChange } from './use-match-change.ts'

const wishesFormSchema = matchWishesSchema.unwrap().extend({ questionKind: z.enum(questionKinds) })
type WishesInput = z.input<typeof wishesFormSchema>

/** What the coachee hopes to find, and for what kind of question: what the ranking goes by. */
export function WishesForm({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('matching')
  const names = useT('trajectories')
  const { trajectory, rules } = file
  const { run, obstacles } = useMatchChange(trajectory.id)
  const form = useKeptForm<WishesInput, z.output<typeof wishesFormSchema>>({
    key: `trajectory/${trajectory.id}/wishes`,
    schema: wishesFormSchema,
    defaultValues: { questionKind: trajectory.questionKind, ...trajectory.matching.wishes },
    revision: file.rev,
  })
  const asked = rules.coachLevels[useWatch({ control: form.control, name: 'questionKind' })]
  const save = form.handleSubmit(async ({ questionKind, ...wishes }) => {
    if (!(await run((doc) => setMatchingWishes(doc, { questionKind, wishes })))) return
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('wishes.saved') })
  })
  const { control } = form
  const kinds = questionKinds.map((kind) => ({ value: kind, label: names(`questionKind.${kind}`) }))
  const level = asked === null ? t('wishes.levelFree') : t('wishes.levelAsked', { level: names(`level.${asked}`) })
  return (
    <Section title={t('wishes.title')} description={t('wishes.lead')}>
      <form noValidate onSubmit={(event) => void save(event)}>
        {obstacles.length > 0 && (
          <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={names('step.refused')} />
        )}
        <div className={classes['wishes']}>
          <SelectField
            control={control}
            name="questionKind"
            label={t('wishes.questionKind')}
            options={kinds}
            hint={level}
          />
          <TextField
            control={control}
            name="specialism"
            label={t('wishes.specialism')}
            hint={t('wishes.specialismHint')}
          />
          <TextField control={control} name="language" label={t('wishes.language')} />
          <TextField control={control} name="place" label={t('wishes.place')} />
          <CheckboxField control={control} name="online" label={t('wishes.online')} />
        </div>
        <SubmitRow label={t('wishes.save')} busy={form.formState.isSubmitting} />
      </form>
    </Section>
  )
}
