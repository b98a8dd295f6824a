import type { RankedCoach } from '#shared/domain/coach-comparison-scores.ts'
import type { ComparedHinge, ComparedLine, ComparisonDocument } from '#shared/report/coach-comparison-document.ts'
import type { PaperColumn, PaperTable } from '#shared/report/paper.ts'
import { type DocumentContext, DocumentFrame, Heading, useDocument } from './document-context.tsx'
import { Facts } from './paper-blocks.tsx'
import { PaperTableView } from './paper-table.tsx'
import { Lines } from './lines.tsx'
import { StackedBar } from './stacked-bar.tsx'

interface ComparisonProps {
  readonly comparison: ComparisonDocument
}

/** A kept comparison: who was chosen and why, then what that rests on. On paper, and on the screen where it is read. */
export function CoachComparisonPrint({ comparison, topLevel = 1 }: ComparisonProps & { readonly topLevel?: 1 | 2 }) {
  return (
    <DocumentFrame language={comparison.language} topLevel={topLevel}>
      <Title comparison={comparison} />
      <FactsSection comparison={comparison} />
      <RankingSection comparison={comparison} />
      {comparison.hinges.length > 0 && <HingesSection comparison={comparison} />}
    </DocumentFrame>
  )
}

function Title({ comparison }: ComparisonProps) {
  const { t, formats } = useDocument()
  const { organisation, demo, on, by, criteria, chosen, motive, names } = comparison
  const date = formats.date(on)
  return (
    <header className="cb-title-block">
      <p className="cb-organisation">{organisation}</p>
      <Heading depth={1}>{t('comparison.name')}</Heading>
      <p className="cb-period">{t('comparison.on', { date })}</p>
      {demo && <p className="cb-demo">{t('demo')}</p>}
      <Facts
        rows={[
          { label: t('comparison.chosen'), value: chosen ?? t('comparison.nobody') },
          { label: t('comparison.compared'), value: formats.list(names) },
          { label: t('comparison.criteria'), value: t('comparison.criteriaVersion', criteria) },
          { label: t('comparison.by'), value: by },
        ]}
      />
      <section className="cb-section">
        <Heading depth={2}>{t('comparison.motive')}</Heading>
        <p>
          <Lines text={motive} />
        </p>
      </section>
      <p className="cb-note">{t('comparison.scope', { date })}</p>
    </header>
  )
}

/** Columns of the same width beside the first one. */
const columnsOf = (heads: readonly string[], width: number): readonly PaperColumn[] =>
  heads.map((head) => ({ head, width: width / heads.length, kind: 'text' }))

function lineLabel({ what }: ComparedLine, t: DocumentContext['t']): string {
  return what.kind === 'fact' ? t(`comparison.facts.${what.fact}`) : t('comparison.facts.demandOf', { text: what.text })
}

/** From this many coaches on, columns are narrow. */
const MANY = 5

/** What differs stands together and first, what is equal is said once: nothing has to be found by weight or colour. */
function FactsSection({ comparison }: ComparisonProps) {
  const { t, formats } = useDocument()
  const { names, differing, equal, on } = comparison
  const table: PaperTable = {
    caption: t('comparison.differing', { date: formats.date(on) }),
    columns: [{ head: t('comparison.facts.what'), width: 20, kind: 'text' }, ...columnsOf(names, 80)],
    groups: [{ head: null, rows: differing.map((line) => [lineLabel(line, t), ...line.values]) }],
    wide: false,
  }
  return (
    <section className={`cb-section cb-compared${names.length >= MANY ? ' cb-compared-many' : ''}`}>
      <Heading depth={2}>{t('comparison.factsHeading')}</Heading>
      {differing.length > 0 && <PaperTableView table={table} />}
      {equal.length > 0 && (
        <>
          <Heading depth={3}>{t('comparison.equal')}</Heading>
          <ul className="cb-compared-equal">
            {equal.map((line, at) => (
              <li key={at}>{t('comparison.equalLine', { what: lineLabel(line, t), value: line.values[0] ?? '' })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function RankingSection({ comparison }: ComparisonProps) {
  const { t, formats } = useDocument()
  const { ranking, unranked } = comparison
  return (
    <section className={`cb-section cb-compared${ranking.length >= MANY ? ' cb-compared-many' : ''}`}>
      <Heading depth={2}>{t('comparison.ranking.heading')}</Heading>
      {ranking.length === 0 ? (
        <p>{t('comparison.ranking.nobody')}</p>
      ) : (
        <>
          <p>{t('comparison.ranking.lead')}</p>
          <RankingChart comparison={comparison} />
          <PaperTableView table={scoresTable(comparison, { t, formats })} />
          {unranked.length > 0 && <p>{t('comparison.ranking.unranked', { names: formats.list(unranked) })}</p>}
        </>
      )}
    </section>
  )
}

/** The order, with a bar of parts: the table is the chart. */
function RankingChart({ comparison: { ranking, weighted } }: ComparisonProps) {
  const { t, formats } = useDocument()
  return (
    <figure className="cb-figure">
      <table className="cb-table cb-ranking">
        <caption>{t('comparison.ranking.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('comparison.ranking.place')}</th>
            <th scope="col">{t('comparison.ranking.coach')}</th>
            <th scope="col">{t('comparison.ranking.total')}</th>
            <th scope="col">{t('comparison.ranking.made')}</th>
          </tr>
        </thead>
        <tbody>
          {ranking.map(({ id, name, rank, points }, at) => (
            <tr key={id}>
              <td>{rank}</td>
              <th scope="row">{name}</th>
              <td>{formats.number(points / 100, 2)}</td>
              <td>
                <StackedBar
                  full={5}
                  parts={weighted.map(({ text, given }, index) => {
                    const share = given[at]?.points ?? 0
                    const alt = t('comparison.ranking.part', { criterion: text, points: formats.number(share, 2) })
                    return { value: share, mark: String(index + 1), alt }
                  })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function scoresTable(
  { ranking, weighted }: ComparisonDocument,
  { t, formats }: Pick<DocumentContext, 't' | 'formats'>,
): PaperTable {
  return {
    caption: t('comparison.scores.caption'),
    columns: [
      { head: t('comparison.scores.criterion'), width: 26, kind: 'text' },
      { head: t('comparison.scores.weight'), width: 10, kind: 'text' },
      ...columnsOf(
        ranking.map(({ name }) => name),
        64,
      ),
    ],
    groups: [
      {
        head: null,
        rows: weighted.map(({ text, weight, ownWeight, given }, at) => [
          t('comparison.scores.numbered', { number: at + 1, text }),
          weight === ownWeight
            ? String(weight)
            : { text: String(weight), note: t('comparison.scores.own', { weight: ownWeight }) },
          ...given.map(({ score, points }) => ({ text: formats.number(score, 1), note: formats.number(points, 2) })),
        ]),
      },
    ],
    wide: false,
  }
}

/** "Ada, Bas = Cor": an equals sign between who share a place. */
const orderText = (order: readonly RankedCoach[]): string =>
  order.map(({ name, rank }, at) => `${at === 0 ? '' : rank === order[at - 1]?.rank ? ' = ' : ', '}${name}`).join('')

function tippingText({ tipping }: ComparedHinge, t: DocumentContext['t']): string {
  if (tipping === null) return t('comparison.hinges.never')
  const names = tipping.names.join(' = ')
  return tipping.weight === 0
    ? t('comparison.hinges.left', { names })
    : t('comparison.hinges.at', { weight: tipping.weight, names })
}

function HingesSection({ comparison: { hinges } }: ComparisonProps) {
  const { t } = useDocument()
  const column = (head: string, width: number): PaperColumn => ({ head, width, kind: 'text' })
  const table: PaperTable = {
    caption: t('comparison.hinges.caption'),
    columns: [
      column(t('comparison.scores.criterion'), 32),
      column(t('comparison.hinges.doubled'), 36),
      column(t('comparison.hinges.tipping'), 32),
    ],
    groups: [
      {
        head: null,
        rows: hinges.map((hinge) => [
          hinge.text,
          hinge.doubled === null ? t('comparison.hinges.same') : orderText(hinge.doubled),
          tippingText(hinge, t),
        ]),
      },
    ],
    wide: false,
  }
  return (
    <section className="cb-section cb-compared">
      <Heading depth={2}>{t('comparison.hinges.heading')}</Heading>
      <PaperTableView table={table} />
    </section>
  )
}
