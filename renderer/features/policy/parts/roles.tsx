import { Alert, Anchor, Button, Group, Switch, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPlus, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { roleLetters, type RolesMatrix } from '#shared/domain/policy-roles.ts'
import {
  addRole,
  addTask,
  editTask,
  removeRole,
  removeTask,
  renameRole,
  setLetter,
  takeProposedRoles,
  tasksByPhase,
} from '#shared/domain/role-commands.ts'
import { type RoleGap, roleGaps } from '#shared/domain/role-gaps.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { EmptyState } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { proposedRoles, roleLetterTexts } from '#resources/presets/roles.ts'
import type { PartProps } from '../part-props.ts'
import { type CellGrid, useCellGrid } from '#renderer/ui/matrix/cell-grid.ts'
import classes from '#renderer/ui/matrix/matrix.module.css'
import { RoleDialog, TaskDialog } from './roles/role-dialogs.tsx'
import { subjectOf, useGapText, useRoleErrorText } from './roles/role-text.ts'
import { Letter, RolesTable } from './roles/roles-table.tsx'
import { useDraftChange } from './use-draft-change.ts'

/** Which small form is open: of a role or a task, `null` for a new one. */
type Open = { readonly kind: 'role' | 'task'; readonly id: string | null } | null

/** Who does what: tasks × roles, with what is left open. Each letter is saved as it is chosen. */
export function RolesPart({ row, mayEdit }: PartProps) {
  const t = useT('policyRoles')
  const canEdit = useMayChange() && mayEdit
  const { roles: matrix, language } = row.doc
  const change = useDraftChange(row.id, useRoleErrorText())
  const [open, setOpen] = useState<Open>(null)
  const [withExplanations, setWithExplanations] = useState(false)
  const grid = useCellGrid(matrix.tasks.length, matrix.roles.length)
  const gaps = roleGaps(matrix)
  if (matrix.tasks.length === 0 && matrix.roles.length === 0) {
    const take = () => void change((draft) => takeProposedRoles(draft, proposedRoles(draft.language)))
    return <NoRoles mayEdit={mayEdit} canEdit={canEdit} onTake={take} />
  }
  return (
    <section>
      <Title order={2}>{t('title')}</Title>
      <Text c="dimmed" mb="md" maw={720}>
        {t('lead')}
      </Text>
      <Gaps matrix={matrix} gaps={gaps} grid={grid} canGo={canEdit} />
      <Toolbar
        canEdit={canEdit}
        onNew={(kind) => setOpen({ kind, id: null })}
        withExplanations={withExplanations}
        onExplanations={setWithExplanations}
      />
      <RolesTable
        matrix={matrix}
        gaps={gaps}
        grid={grid}
        language={language}
        withExplanations={withExplanations}
        actions={
          canEdit
            ? {
                setLetter: (taskId, roleId, letter) => void change((draft) => setLetter(draft, taskId, roleId, letter)),
                openRole: (id) => setOpen({ kind: 'role', id }),
                openTask: (id) => setOpen({ kind: 'task', id }),
              }
            : null
        }
      />
      <Legend />
      {open !== null && <OpenDialog row={row} open={open} change={change} onClose={() => setOpen(null)} />}
    </section>
  )
}

interface NoRolesProps {
  readonly mayEdit: boolean
  /** False also while nothing in the vault can be changed. */
  readonly canEdit: boolean
  readonly onTake: () => void
}

function NoRoles({ mayEdit, canEdit, onTake }: NoRolesProps) {
  const t = useT('policyRoles')
  const action = (
    <Button disabled={!canEdit} onClick={onTake}>
      {t('empty.takeProposal')}
    </Button>
  )
  return (
    <section>
      <Title order={2}>{t('title')}</Title>
      <EmptyState icon={IconTable} title={t('empty.title')} {...(mayEdit ? { body: t('empty.body'), action } : {})} />
    </section>
  )
}

interface ToolbarProps {
  readonly canEdit: boolean
  readonly onNew: (kind: 'role' | 'task') => void
  readonly withExplanations: boolean
  readonly onExplanations: (shown: boolean) => void
}

function Toolbar({ canEdit, onNew, withExplanations, onExplanations }: ToolbarProps) {
  const t = useT('policyRoles')
  return (
    <Group mb="sm" gap="sm">
      {canEdit &&
        (['task', 'role'] as const).map((kind) => (
          <Button
            key={kind}
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => onNew(kind)}
          >
            {t(`${kind}.new`)}
          </Button>
        ))}
      <Switch
        label={t('table.withExplanations')}
        checked={withExplanations}
        onChange={(event) => onExplanations(event.currentTarget.checked)}
      />
    </Group>
  )
}

interface OpenDialogProps {
  readonly row: PartProps['row']
  readonly open: Exclude<Open, null>
  readonly change: ReturnType<typeof useDraftChange<Parameters<ReturnType<typeof useRoleErrorText>>[0]>>
  readonly onClose: () => void
}

function OpenDialog({ row, open: { kind, id }, change, onClose }: OpenDialogProps) {
  const { roles, tasks } = row.doc.roles
  if (kind === 'role') {
    return (
      <RoleDialog
        policyId={row.id}
        role={roles.find((role) => role.id === id) ?? null}
        save={(name) =>
          change((draft) => (id === null ? addRole(draft, name, commandContext()) : renameRole(draft, id, name)))
        }
        remove={() => (id === null ? Promise.resolve(false) : change((draft) => removeRole(draft, id)))}
        onClose={onClose}
      />
    )
  }
  return (
    <TaskDialog
      policyId={row.id}
      task={tasks.find((task) => task.id === id) ?? null}
      save={(input) =>
        change((draft) => (id === null ? addTask(draft, input, commandContext()) : editTask(draft, id, input)))
      }
      remove={() => (id === null ? Promise.resolve(false) : change((draft) => removeTask(draft, id)))}
      onClose={onClose}
    />
  )
}

interface GapsProps {
  readonly matrix: RolesMatrix
  readonly gaps: readonly RoleGap[]
  readonly grid: CellGrid
  /** Whether there are cells to go to. */
  readonly canGo: boolean
}

/** What is left open, each a way to its row. */
function Gaps({ matrix, gaps, grid, canGo }: GapsProps) {
  const t = useT('policyRoles')
  const gapText = useGapText(matrix)
  if (matrix.tasks.length === 0) return null
  if (gaps.length === 0) {
    return (
      <Group gap={8} mb="md" wrap="nowrap">
        <IconCircleCheck size={18} color="var(--mantine-color-green-6)" aria-hidden />
        <Text>{t('gap.none')}</Text>
      </Group>
    )
  }
  const inOrder = tasksByPhase(matrix).flatMap(({ tasks }) => tasks.map(({ id }) => id))
  const goTo = (gap: RoleGap) =>
    'taskId' in gap
      ? grid.goTo(inOrder.indexOf(gap.taskId), 0)
      : grid.goTo(
          0,
          matrix.roles.findIndex(({ id }) => id === gap.roleId),
        )
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('gap.count', { count: gaps.length })}
      mb="md"
    >
      <ul className={classes['todo']}>
        {gaps.map((gap) => {
          const subject = subjectOf(gap, matrix)
          return (
            <li key={JSON.stringify(gap)}>
              {canGo ? (
                <Anchor component="button" type="button" ta="left" onClick={() => goTo(gap)}>
                  {subject}
                </Anchor>
              ) : (
                <Text component="span" fw={600}>
                  {subject}
                </Text>
              )}
              : {gapText(gap)}
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}

function Legend() {
  const t = useT('policyRoles')
  const local = useLocal()
  return (
    <section>
      <Title order={3} mt="lg" mb="xs">
        {t('legend')}
      </Title>
      <dl className={classes['legend']}>
        {roleLetters.map((letter) => (
          <div key={letter} style={{ display: 'contents' }}>
            <dt>
              <Letter letter={letter} />
            </dt>
            <dd>{local(roleLetterTexts[letter].meaning)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
