import { Group, Text, Title, VisuallyHidden } from '@mantine/core'
import { type Icon, IconCheck } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { usePageTitle } from '#renderer/lib/page-title.ts'
import classes from './layout.module.css'

/** A step on the way to a detail page. */
export interface Breadcrumb {
  readonly label: string
  readonly to: LinkProps['to']
}

interface PageProps {
  readonly title: string
  /** Status, beside the title. */
  readonly status?: ReactNode
  /** One line under the title. */
  readonly lead?: ReactNode
  readonly breadcrumbs?: readonly Breadcrumb[] | undefined
  /** The next step as a primary button, the rest under "Meer". */
  readonly actions?: ReactNode
  /** Right column: help, timeline, signals of this record. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** The frame of every page: title, way back, actions, content and an optional right column. */
export function Page({ title, status, lead, breadcrumbs, actions, aside, children }: PageProps) {
  const t = useT('common')
  const setTitle = usePageTitle((state) => state.setTitle)
  useEffect(() => setTitle(title), [setTitle, title])
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <div>
          {breadcrumbs !== undefined && (
            <nav aria-label={t('breadcrumbs')}>
              <ol className={classes['crumbs']}>
                {breadcrumbs.map(({ label, to }) => (
                  <li key={label}>
                    <Link {...(to === undefined ? {} : { to })} className="cb-link">
                      {label}
                    </Link>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <Group gap="sm">
            <Title order={1} tabIndex={-1} id="page-title">
              {title}
            </Title>
            {status}
          </Group>
          {lead !== undefined && (
            <Text c="dimmed" mt={4} maw={720}>
              {lead}
            </Text>
          )}
        </div>
        {actions !== undefined && <Group gap="sm">{actions}</Group>}
      </header>
      {aside === undefined ? (
        children
      ) : (
        <div className={classes['withAside']}>
          <div>{children}</div>
          <aside>{aside}</aside>
        </div>
      )}
    </div>
  )
}

interface EmptyStateProps {
  readonly icon: Icon
  /** One sentence that says what to do next. */
  readonly title: string
  readonly body?: ReactNode
  /** One action. */
  readonly action?: ReactNode
}

/** What a page shows when there is nothing yet. */
export function EmptyState({ icon: EmptyIcon, title, body, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <span className={classes['emptyIcon']}>
        <EmptyIcon size={34} stroke={1.5} aria-hidden />
      </span>
      <Text fz={17} fw={600} maw={520}>
        {title}
      </Text>
      {body !== undefined && (
        <Text c="dimmed" maw={520}>
          {body}
        </Text>
      )}
      {action}
    </div>
  )
}

interface SectionProps {
  readonly title: string
  readonly description?: ReactNode
  readonly actions?: ReactNode
  /** 2 unless told; 3 inside another section. */
  readonly order?: 2 | 3 | undefined
  readonly children: ReactNode
}

/** A part of a page under its own heading. Headings group, boxes do not. */
export function Section({ title, description, actions, order = 2, children }: SectionProps) {
  return (
    <section className={classes['section']}>
      <Group justify="space-between" mb={description === undefined ? 'md' : 4}>
        <Title order={order}>{title}</Title>
        {actions}
      </Group>
      {description !== undefined && (
        <Text c="dimmed" mb="md" maw={720}>
          {description}
        </Text>
      )}
      {children}
    </section>
  )
}

interface StepsProps {
  readonly label: string
  readonly steps: readonly { readonly label: string; readonly state: 'done' | 'current' | 'todo' }[]
}

/** Where one is in an order that matters. */
export function Steps({ label, steps }: StepsProps) {
  return (
    <ol className={classes['steps']} aria-label={label}>
      {steps.map((step, at) => (
        <li
          key={step.label}
          className={classes['step']}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={classes['stepMark']} aria-hidden>
            {step.state === 'done' ? <IconCheck size={14} stroke={2.5} /> : at + 1}
          </span>
          {step.label}
          {step.state === 'done' && <VisuallyHidden>✓</VisuallyHidden>}
        </li>
      ))}
    </ol>
  )
}
