import { ActionIcon, Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import { z } from 'zod'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { MoneyField } from '#renderer/ui/number-fields.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { isoDateSchema, lineSchema } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { trajectoryBudget, type TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { addCost, overCeilingCents, removeCost, totalCostCents } from '#shared/domain/trajectory-sessions.ts'
import type { Cost, Trajectory } from '#shared/domain/trajectory.ts'
import { obstaclesOf, useChange } from './change.ts'
import { ObstacleList } from './obstacle-list.tsx'
import classes from './trajectories.module.css'

interface CostsProps {
  readonly trajectory: Trajectory
  readonly rules: TrajectoryRules
}

/** What the trajectory costs. Invoices may come after the file was closed. */
export function Costs({ trajectory, rules }: CostsProps) {
  const t = useT('trajectories')
  const { status } = trajectory
  const open = status !== 'rejected' && status !== 'referred' && status !== 'anonymised'
  return (
    <Section title={t('costs.title')} description={t('costs.lead')}>
      {trajectory.costs.length === 0 ? (
        <Text c="dimmed">{t('costs.none')}</Text>
      ) : (
        <CostTable trajectory={trajectory} removable={open} />
      )}
      <BudgetLine trajectory={trajectory} rules={rules} />
      {open && <CostForm trajectory={trajectory} rules={rules} />}
    </Section>
  )
}

/** What is left of the ceiling, or by how much it has been passed. Says nothing without a ceiling. */
function BudgetLine({ trajectory, rules }: CostsProps) {
  const t = useT('trajectories')
  const { money } = useFormats()
  const use = trajectoryBudget(trajectory, rules)
  if (use === null) return null
  const ceiling = money(use.ceilingCents)
  if (use.leftCents >= 0) {
    return (
      <Text c="dimmed" mt="xs">
        {t('costs.left', { used: money(use.usedCents), ceiling, left: money(use.leftCents) })}
      </Text>
    )
  }
  return <OverBudget>{t('costs.over', { ceiling, over: money(-use.leftCents) })}</OverBudget>
}

const OverBudget = ({ children }: { readonly children: string }) => (
  <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} mt="md" role="status">
    {children}
  </Alert>
)

interface ApprovalProps extends CostsProps {
  readonly overCents: number
  readonly control: Control<CostInput, unknown, z.output<typeof costFormSchema>>
}

/** Asks why, while an amount is typed that passes the ceiling. The invoice is there, so it can be recorded. */
function Approval({ trajectory, rules, overCents, control }: ApprovalProps) {
  const t = useT('trajectories')
  const { money } = useFormats()
  const use = trajectoryBudget(trajectory, rules)
  if (use === null) return null
  return (
    <>
      <OverBudget>{t('costs.wouldBeOver', { ceiling: money(use.ceilingCents), over: money(overCents) })}</OverBudget>
      <TextField
        control={control}
        name="approval"
        label={t('costs.approval')}
        hint={t('costs.approvalHint')}
        required
      />
    </>
  )
}

function CostTable({ trajectory, removable }: { readonly trajectory: Trajectory; readonly removable: boolean }) {
  const t = useT('trajectories')
  const { money } = useFormats()
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('costs.date')}</th>
          <th scope="col">{t('costs.description')}</th>
          <th scope="col" data-align="right">
            {t('costs.amount')}
          </th>
          {removable && <td aria-hidden />}
        </tr>
      </thead>
      <tbody>
        {trajectory.costs.map((cost) => (
          <CostRow key={cost.id} cost={cost} trajectory={trajectory} removable={removable} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('costs.total')}
          </th>
          <td data-align="right">
            <strong>{money(totalCostCents(trajectory))}</strong>
          </td>
          {removable && <td aria-hidden />}
        </tr>
      </tfoot>
    </table>
  )
}

interface CostRowProps {
  readonly cost: Cost
  readonly trajectory: Trajectory
  readonly removable: boolean
}

function CostRow({ cost, trajectory, removable }: CostRowProps) {
  const t = useT('trajectories')
  const { date, money } = useFormats()
  const change = useChange(trajectory.id)
  return (
    <tr>
      <td>{date(cost.on)}</td>
      <td>{cost.description}</td>
      <td data-align="right">{money(cost.amountCents)}</td>
      {removable && (
        <td data-align="right">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('costs.remove', { description: cost.description })}
            onClick={() => void change('trajectory.edit', (doc) => removeCost(doc, cost.id))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </td>
      )}
    </tr>
  )
}

const costFormSchema = z.object({
  on: isoDateSchema,
  description: lineSchema.trim().min(1),
  amountCents: z.number().int().min(1).max(100_000_000),
  approval: lineSchema,
})
interface CostInput {
  on: string | null
  description: string
  amountCents: number | null
  approval: string
}

function CostForm({ trajectory, rules }: CostsProps) {
  const t = useT('trajectories')
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const form = useKeptForm<CostInput, z.output<typeof costFormSchema>>({
    key: `trajectory/${trajectory.id}/cost`,
    schema: costFormSchema,
    defaultValues: { on: localToday(), description: '', amountCents: null, approval: '' },
  })
  const amount = useWatch({ control: form.control, name: 'amountCents' })
  const overCents = overCeilingCents(trajectory, typeof amount === 'number' ? amount : 0, rules)
  const add = form.handleSubmit(async ({ approval, ...cost }) => {
    const result = await change('trajectory.edit', (doc, context) => addCost(doc, cost, { rules, approval }, context))
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.discard()
  })
  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      <div className={classes['entry']}>
        <DateField control={form.control} name="on" label={t('costs.date')} until={localToday()} />
        <TextField
          control={form.control}
          name="description"
          label={t('costs.description')}
          hint={t('costs.descriptionHint')}
        />
        <MoneyField control={form.control} name="amountCents" label={t('costs.amount')} />
      </div>
      {overCents > 0 && <Approval trajectory={trajectory} rules={rules} overCents={overCents} control={form.control} />}
      <Group mt="md">
        <Button type="submit" variant="default" loading={form.formState.isSubmitting}>
          {t('costs.add')}
        </Button>
      </Group>
      {obstacles.length > 0 && (
        <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
      )}
    </form>
  )
}
