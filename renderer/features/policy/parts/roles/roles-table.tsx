import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type CSSProperties, Fragment, type ReactNode } from 'react'
import { letterOf, tasksByPhase } from '#shared/domain/role-commands.ts'
import { type PolicyRole, type PolicyTask, type RoleLetter, roleLetters, type RolesMatrix } from '#shared/domain/policy-roles.ts' // prettier-ignore
import type { RoleGap } from '#shared/domain/role-gaps.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { roleLetterTexts, taskPhaseNames } from '#resources/presets/roles.ts'
import type { CellGrid } from '#renderer/ui/matrix/cell-grid.ts'
import { ChoiceCell } from '#renderer/ui/matrix/choice-cell.tsx'
import classes from '#renderer/ui/matrix/matrix.module.css'
import { useGapText, useLetterOption } from './role-text.ts'

/** What can be done in the table; null while it can only be read. */
export interface RolesTableActions {
  readonly setLetter: (taskId: string, roleId: string, letter: RoleLetter) => void
  readonly openRole: (roleId: string) => void
  readonly openTask: (taskId: string) => void
}

interface RolesTableProps {
  readonly matrix: RolesMatrix
  readonly gaps: readonly RoleGap[]
  readonly grid: CellGrid
  /** Language of the policy, in which its own texts are. */
  readonly language: Language
  readonly withExplanations: boolean
  readonly actions: RolesTableActions | null
}

const sizes: CSSProperties & Readonly<Record<`--${string}`, string>> = {
  '--matrix-first': '232px',
  '--matrix-head': '150px',
}

/** Tasks × roles, grouped by the part of the policy circle. Cells are walked with the arrow keys. */
export function RolesTable(props: RolesTableProps) {
  const { matrix, grid, language, actions } = props
  const t = useT('policyRoles')
  const groups = tasksByPhase(matrix)
  const tasks = groups.flatMap((group) => group.tasks)
  return (
    // A region that scrolls has to be reachable by keyboard; with cells to choose in they take care of that.
    <div className={classes['scroller']} style={sizes} {...(actions === null ? scrollable(t('table.label')) : {})}>
      <table
        ref={grid.table}
        className={classes['table']}
        aria-label={t('table.label')}
        {...(actions === null ? {} : { onKeyDown: grid.onKeyDown, 'aria-describedby': 'roles-keys' })}
      >
        <thead>
          <tr>
            <th scope="col" className={classes['first']}>
              {t('table.task')}
            </th>
            {matrix.roles.map((role) => (
              <th key={role.id} scope="col" className={classes['roleHead']} lang={language}>
                <RoleHead role={role} actions={actions} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ phase, tasks: inPhase }) => (
            <Fragment key={phase}>
              <tr>
                <th scope="rowgroup" colSpan={matrix.roles.length + 1} className={classes['phase']} lang={language}>
                  {taskPhaseNames[phase][language]}
                </th>
              </tr>
              {inPhase.map((task) => (
                <TaskRow key={task.id} {...props} task={task} at={tasks.indexOf(task)} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {actions !== null && <VisuallyHidden id="roles-keys">{t('table.keys')}</VisuallyHidden>}
    </div>
  )
}

const scrollable = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label })

function RoleHead({ role, actions }: { readonly role: PolicyRole; readonly actions: RolesTableActions | null }) {
  return actions === null ? (
    <span className={classes['roleName']}>{role.name}</span>
  ) : (
    <button type="button" className={classes['roleName']} onClick={() => actions.openRole(role.id)}>
      {role.name}
    </button>
  )
}

interface TaskRowProps extends RolesTableProps {
  readonly task: PolicyTask
  /** Row in the grid. */
  readonly at: number
}

function TaskRow({ matrix, gaps, grid, language, withExplanations, actions, task, at }: TaskRowProps) {
  const gapText = useGapText(matrix)
  const own = gaps.filter((gap) => 'taskId' in gap && gap.taskId === task.id)
  const double = new Set(own.flatMap((gap) => ('roleIds' in gap ? gap.roleIds : [])))
  return (
    <tr>
      <th scope="row" className={classes['first']}>
        <TaskName task={task} language={language} actions={actions} />
        {withExplanations && task.explanation !== '' && (
          <span lang={language} style={{ color: 'var(--mantine-color-dimmed)' }}>
            {task.explanation}
          </span>
        )}
        {own.map((gap) => (
          <span key={gap.code} className={classes['gap']}>
            <IconAlertTriangle size={15} aria-hidden />
            {gapText(gap)}
          </span>
        ))}
      </th>
      {matrix.roles.map((role, column) => (
        <td key={role.id} className={classes['letterCell']}>
          <LetterCell
            task={task}
            role={role}
            isDouble={double.has(role.id)}
            cell={grid.cell(at, column)}
            actions={actions}
          />
        </td>
      ))}
    </tr>
  )
}

function TaskName({ task, language, actions }: Pick<TaskRowProps, 'task' | 'language' | 'actions'>): ReactNode {
  return actions === null ? (
    <span lang={language}>{task.name}</span>
  ) : (
    <button type="button" className={classes['rowName']} lang={language} onClick={() => actions.openTask(task.id)}>
      {task.name}
    </button>
  )
}

interface LetterCellProps {
  readonly task: PolicyTask
  readonly role: PolicyRole
  readonly isDouble: boolean
  readonly cell: ReturnType<CellGrid['cell']>
  readonly actions: RolesTableActions | null
}

function LetterCell({ task, role, isDouble, cell, actions }: LetterCellProps) {
  const t = useT('policyRoles')
  const local = useLocal()
  const optionText = useLetterOption()
  const letter = letterOf(task, role.id)
  const shown = <Letter letter={letter} isDouble={isDouble} />
  if (actions === null) {
    return (
      <>
        <span aria-hidden>{shown}</span>
        <VisuallyHidden>{local(roleLetterTexts[letter].name)}</VisuallyHidden>
      </>
    )
  }
  return (
    <ChoiceCell
      label={t(isDouble ? 'table.cellDouble' : 'table.cell', { task: task.name, role: role.name })}
      value={letter}
      options={roleLetters.map((value) => ({ value, label: optionText(value) }))}
      onChange={(chosen) => actions.setLetter(task.id, role.id, chosen)}
      cell={cell}
    >
      {shown}
    </ChoiceCell>
  )
}

/** A letter as it stands in the matrix and its legend. */
export function Letter({ letter, isDouble = false }: { readonly letter: RoleLetter; readonly isDouble?: boolean }) {
  return (
    <span className={classes['letter']} data-letter={letter} data-double={isDouble || undefined}>
      {letter === '-' ? '–' : letter}
    </span>
  )
}
