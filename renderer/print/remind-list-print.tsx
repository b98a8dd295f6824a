import type { PaperTable } from '#shared/report/paper.ts'
import type { RemindList } from '#shared/report/remind-list.ts'
import { type DocumentContext, DocumentFrame, Heading, useDocument } from './document-context.tsx'
import { PaperTableView } from './paper-table.tsx'

interface RemindListProps {
  readonly list: RemindList
}

/** Who must do what by when: for P&O to ask each of them, a part for each role. */
export function RemindListPrint({ list }: RemindListProps) {
  return (
    <DocumentFrame language={list.language}>
      <Title list={list} />
      <Groups list={list} />
    </DocumentFrame>
  )
}

function Title({ list }: RemindListProps) {
  const { t, formats } = useDocument()
  const { organisation, demo, on, until, trajectories } = list
  return (
    <header className="cb-title-block">
      <p className="cb-organisation">{organisation}</p>
      <Heading depth={1}>{t('reminders.name')}</Heading>
      <p className="cb-period">{t('reminders.on', { date: formats.date(on) })}</p>
      {demo && <p className="cb-demo">{t('demo')}</p>}
      <p className="cb-lead">
        {trajectories === 0
          ? t('reminders.nothing')
          : until === null
            ? t('reminders.all', { count: trajectories })
            : t('reminders.until', { count: trajectories, date: formats.date(until) })}
      </p>
      <p className="cb-note">{t('reminders.scope')}</p>
    </header>
  )
}

function Groups({ list: { groups } }: RemindListProps) {
  const words = useDocument()
  return groups.map((group) => (
    <section key={group.by} className="cb-section">
      <Heading depth={2}>{words.t(`reminders.by.${group.by}`)}</Heading>
      <PaperTableView table={tableOf(group, words)} />
    </section>
  ))
}

function tableOf({ by, lines }: RemindList['groups'][number], { t, formats }: DocumentContext): PaperTable {
  const column = (field: 'who' | 'what' | 'when' | 'trajectory', width: number) => ({
    head: t(`reminders.column.${field}`),
    width,
    kind: 'text' as const,
  })
  return {
    caption: t(`reminders.caption.${by}`, { count: lines.length }),
    columns: [column('who', 26), column('what', 32), column('when', 18), column('trajectory', 24)],
    groups: [
      {
        head: null,
        rows: lines.map(({ name, what, on, late, number, coachee }) => {
          const when = on === null ? t('reminders.now') : formats.shortDate(on)
          return [
            name === '' ? t('reminders.unknown') : name,
            what,
            late ? { text: when, note: t('reminders.late') } : when,
            by === 'coachee' ? number : { text: number, note: coachee },
          ]
        }),
      },
    ],
    wide: false,
  }
}
