import { readingOf } from '#shared/domain/goal-attainment.ts'
import type { GoalResults, JointGoals } from '#shared/report/report-document.ts'
import { BarTable } from '../bar-table.tsx'
import { Heading, useDocument } from '../document-context.tsx'
import { cellText, cellValue, reachedSentence, shareText, shareValue } from '#renderer/i18n/figures.ts'
import { ScoreChart } from '../score-chart.tsx'
import { ShareChart } from '../share-chart.tsx'

/** Whether goals were agreed before the start, against what the article says of practice. */
export function JointGoalsSection({ joint }: { readonly joint: JointGoals }) {
  const words = useDocument()
  const { t } = words
  return (
    <section className="cb-section cb-keep">
      <Heading depth={2}>{t('report.joint.heading')}</Heading>
      <p className="cb-lead">
        <JointSentence joint={joint} />
      </p>
      {joint.byPolicy !== null && (
        <p>
          {t('report.joint.policyChange', {
            before: shareText(joint.byPolicy.before, words),
            under: shareText(joint.byPolicy.under, words),
          })}
        </p>
      )}
      {joint.freeSpace !== null && <p>{t('report.joint.freeSpace', { count: joint.freeSpace })}</p>}
      <p>{t('report.joint.article')}</p>
      <JointFigure joint={joint} />
    </section>
  )
}

function JointSentence({ joint }: { readonly joint: JointGoals }) {
  const words = useDocument()
  const { t } = words
  const { share } = joint
  if (share.kind === 'empty') return t('report.joint.empty')
  if (share.kind === 'hidden') return t('report.joint.hidden')
  if (share.kind === 'value' && share.value === 1) return t('report.joint.all')
  return t('report.joint.share', { percent: shareText(share, words) })
}

function JointFigure({ joint }: { readonly joint: JointGoals }) {
  const words = useDocument()
  const { t, formats } = words
  const { share, byPolicy, trajectories } = joint
  const value = shareValue(share)
  if (value === null) return null
  const percent = shareText(share, words)
  const row = (id: string, label: string, of: typeof share) => ({
    id,
    label,
    value: shareValue(of),
    text: shareText(of, words),
  })
  return (
    <>
      <figure className="cb-figure">
        <ShareChart
          share={value}
          label={percent}
          mark={{ at: 0.5, label: t('report.joint.articleMark') }}
          alt={`${t('report.joint.caption')}: ${percent}. ${t('report.joint.articleMark')}.`}
        />
        {trajectories.kind === 'value' && (
          <p className="cb-note">{t('report.joint.base', { total: formats.number(trajectories.value) })}</p>
        )}
      </figure>
      {byPolicy !== null && (
        <BarTable
          caption={t('report.joint.caption')}
          labelHeader={t('report.joint.group')}
          valueHeader={t('report.joint.with')}
          full={1}
          rows={[
            row('before', t('report.joint.beforeRow'), byPolicy.before),
            row('under', t('report.joint.underRow'), byPolicy.under),
            row('all', t('report.joint.allRow'), share),
          ]}
        />
      )}
    </>
  )
}

/** What came of the goals: the score from start to end, and the goals by level. */
export function GoalResultsSection({ goals }: { readonly goals: GoalResults }) {
  const words = useDocument()
  const { t, formats } = words
  const start = cellValue(goals.start)
  const end = cellValue(goals.end)
  const oneDecimal = (value: number) => formats.number(value, 1)
  return (
    <section className="cb-section cb-keep">
      <Heading depth={2}>{t('report.goals.heading')}</Heading>
      <p className="cb-lead">{reachedSentence(goals.reached, words)}</p>
      {start !== null && end !== null && (
        <>
          <p>
            {t('report.goals.score', {
              start: oneDecimal(start),
              end: oneDecimal(end),
              reading: t(`report.goals.reading.${readingOf(end)}`),
            })}{' '}
            {goals.trajectories.kind === 'value' &&
              t('report.goals.base', { total: formats.number(goals.trajectories.value) })}
          </p>
          <figure className="cb-figure">
            <ScoreChart
              start={start}
              end={end}
              startLabel={`${t('report.goals.start')} ${oneDecimal(start)}`}
              endLabel={`${t('report.goals.end')} ${oneDecimal(end)}`}
              expectedLabel={t('report.goals.score50')}
              alt={t('report.goals.scoreAlt', { start: oneDecimal(start), end: oneDecimal(end) })}
            />
          </figure>
          <ScoreTable goals={goals} />
        </>
      )}
      <LevelTable goals={goals} />
    </section>
  )
}

function ScoreTable({ goals }: { readonly goals: GoalResults }) {
  const words = useDocument()
  const { t, formats } = words
  const plain = (value: number) => formats.number(value, 1)
  const signed = (value: number) => `${value > 0 ? '+' : ''}${plain(value)}`
  const rows = [
    [t('report.goals.start'), cellText(goals.start, plain, words)],
    [t('report.goals.end'), cellText(goals.end, plain, words)],
    [t('report.goals.change'), cellText(goals.change, signed, words)],
  ] as const
  return (
    <figure className="cb-figure">
      <table className="cb-table cb-table-values">
        <caption>{t('report.goals.scoreCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report.goals.measure')}</th>
            <th scope="col">{t('report.goals.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

const levelKeys = {
  [-2]: 'report.goals.levels.m2',
  [-1]: 'report.goals.levels.m1',
  0: 'report.goals.levels.zero',
  1: 'report.goals.levels.p1',
  2: 'report.goals.levels.p2',
} as const

function LevelTable({ goals }: { readonly goals: GoalResults }) {
  const { t, formats } = useDocument()
  const { levels } = goals
  if (levels === null || levels.every(({ count }) => count === 0)) return null
  return (
    <BarTable
      caption={t('report.goals.levelsCaption')}
      labelHeader={t('report.goals.level')}
      valueHeader={t('report.goals.goalsColumn')}
      rows={levels.toReversed().map(({ level, count }) => ({
        id: String(level),
        label: t(levelKeys[level]),
        value: count,
        text: formats.number(count),
        tone: level >= 0 ? 'end' : 'start',
      }))}
    />
  )
}
