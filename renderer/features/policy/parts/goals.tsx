import { Button, Group, Text, Title } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useState } from 'react'
import {
  addPolicyGoals,
  editPolicyGoal,
  movePolicyGoal,
  type PolicyGoalInput,
  removePolicyGoal,
} from '#shared/domain/policy-goal-commands.ts'
import type { PolicyGoal } from '#shared/domain/policy-goals.ts'
import { commandContext } from '#renderer/data/context.ts'
import { type IndicatorReading, useIndicatorReading } from '#renderer/data/indicators.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { EmptyState } from '#renderer/ui/layout.tsx'
import { policyGoalPresets, type PolicyGoalPreset, proposedGoal } from '#resources/presets/policy-goals.ts'
import type { PartProps } from '../part-props.ts'
import { AddGoal } from './add-goal.tsx'
import { useChangeGoals } from './change-goals.ts'
import { GoalCard, type GoalActions } from './goal-card.tsx'
import { emptyGoal, GoalForm } from './goal-form.tsx'
import classes from './goals.module.css'

/** Id of the goal that is open to be changed; `new` for one of one's own; null for none. */
type OpenGoal = string | null

/** What coaching should bring here, each goal with the figure that shows whether it does. */
export function GoalsPart({ row, mayEdit }: PartProps) {
  const t = useT('policyGoals')
  const reading = useIndicatorReading()
  const [open, setOpen] = useState<OpenGoal>(null)
  const change = useChangeGoals(row.id)
  const add = async (inputs: readonly PolicyGoalInput[]): Promise<boolean> => {
    const done = await change((draft) => addPolicyGoals(draft, inputs, commandContext()))
    if (done) notify({ kind: 'done', message: t('added', { count: inputs.length }) })
    return done
  }
  const addPresets = (presets: readonly PolicyGoalPreset[]) =>
    void add(presets.map((preset) => proposedGoal(preset, row.doc.language)))
  const { goals } = row.doc
  const isEmpty = goals.length === 0 && open !== 'new'
  return (
    <section>
      <Title order={2}>{t('title')}</Title>
      <Lead reading={goals.length === 0 ? null : reading} />
      {isEmpty && (
        <NoGoals mayEdit={mayEdit} onTakeAll={() => addPresets(policyGoalPresets)} onOwn={() => setOpen('new')} />
      )}{' '}
      {/* prettier-ignore */}
      {goals.length > 0 && <GoalList row={row} mayEdit={mayEdit} reading={reading} open={open} onOpen={setOpen} />}
      {mayEdit && open === 'new' && (
        <div className={classes['card']}>
          <Title order={3}>{t('form.newTitle')}</Title>
          <GoalForm
            formKey={`policy/${row.id}/goals/new`}
            goal={emptyGoal}
            revision={0}
            onSave={(input) => add([input])}
            onClose={() => setOpen(null)}
          />
        </div>
      )}
      {mayEdit && !isEmpty && open !== 'new' && (
        <AddGoal policy={row.doc} onPresets={addPresets} onOwn={() => setOpen('new')} />
      )}
    </section>
  )
}

/** What the goals are for and, where values stand beside them, over which days these are. */
function Lead({ reading }: { readonly reading: IndicatorReading | null }) {
  const t = useT('policyGoals')
  const { date } = useFormats()
  const days = reading === null ? '' : t('period', { from: date(reading.period.from), to: date(reading.period.to) })
  return (
    <Text c="dimmed" mb="md" maw={720}>
      {t('lead')} {days}
    </Text>
  )
}

interface NoGoalsProps {
  readonly mayEdit: boolean
  readonly onTakeAll: () => void
  readonly onOwn: () => void
}

function NoGoals({ mayEdit, onTakeAll, onOwn }: NoGoalsProps) {
  const t = useT('policyGoals')
  if (!mayEdit) return <Text>{t('empty.none')}</Text>
  return (
    <EmptyState
      icon={IconTargetArrow}
      title={t('empty.title')}
      body={t('empty.body')}
      action={
        <Group gap="sm" justify="center">
          <Button onClick={onTakeAll}>{t('empty.takeAll')}</Button>
          <Button variant="default" onClick={onOwn}>
            {t('add.own')}
          </Button>
        </Group>
      }
    />
  )
}

interface GoalListProps extends PartProps {
  readonly reading: IndicatorReading | null
  readonly open: OpenGoal
  readonly onOpen: (goal: OpenGoal) => void
}

function GoalList({ row, mayEdit, reading, open, onOpen }: GoalListProps) {
  const t = useT('policyGoals')
  const change = useChangeGoals(row.id)
  const { goals, language } = row.doc
  const remove = async ({ id, name }: PolicyGoal) => {
    const sure = await confirm({
      title: t('removeTitle'),
      body: t('removeBody', { name }),
      confirmLabel: t('removeConfirm'),
      danger: true,
    })
    if (sure && (await change((draft) => removePolicyGoal(draft, id)))) notify({ kind: 'done', message: t('removed') })
  }
  const edit = async (id: string, input: PolicyGoalInput) => {
    const done = await change((draft) => editPolicyGoal(draft, id, input))
    if (done) notify({ kind: 'done', message: t('form.saved') })
    return done
  }
  const actionsFor = (goal: PolicyGoal): GoalActions => ({
    edit: () => onOpen(goal.id),
    move: (towards) => void change((draft) => movePolicyGoal(draft, goal.id, towards)),
    remove: () => void remove(goal),
  })
  return (
    <ol className={classes['list']} aria-label={t('title')}>
      {goals.map((goal, at) =>
        mayEdit && open === goal.id ? (
          <li key={goal.id} className={classes['card']}>
            <GoalForm
              formKey={`policy/${row.id}/goals/${goal.id}`}
              goal={goal}
              revision={row.rev}
              onSave={(input) => edit(goal.id, input)}
              onClose={() => onOpen(null)}
            />
          </li>
        ) : (
          <GoalCard
            key={goal.id}
            goal={goal}
            language={language}
            reading={reading}
            place={{ first: at === 0, last: at === goals.length - 1 }}
            actions={mayEdit ? actionsFor(goal) : null}
          />
        ),
      )}
    </ol>
  )
}
