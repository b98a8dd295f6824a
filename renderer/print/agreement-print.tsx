import type { AgreedGoal, AgreementDocument, Signature } from '#shared/report/agreement-document.ts'
import type { GoalScoreValue } from '#shared/domain/trajectory.ts'
import { DocumentFrame, Heading, useDocument } from './document-context.tsx'
import { Facts } from './paper-blocks.tsx'
import { PaperTableView } from './paper-table.tsx'

/** The agreement of three parties: what they agree, their goals, who gets what, and room to sign. */
export function AgreementPrint({ document }: { readonly document: AgreementDocument }) {
  return (
    <DocumentFrame language={document.language}>
      <header className="cb-title-block">
        <p className="cb-organisation">{document.organisation}</p>
        <Title document={document} />
      </header>
      {document.clauses.map(({ id, title, text }, at) => (
        <section key={id} className="cb-keep">
          <Heading depth={2}>{`${at + 1}. ${title}`}</Heading>
          <p>{text}</p>
          {id === 'exceptions' && (
            <ul>
              {document.exceptions.map((exception) => (
                <li key={exception}>{exception}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <Goals goals={document.goals} />
      <Matrix matrix={document.matrix} />
      <Signatures signatures={document.signatures} />
    </DocumentFrame>
  )
}

function Title({ document }: { readonly document: AgreementDocument }) {
  const { t, formats } = useDocument()
  return (
    <>
      <Heading depth={1}>{document.title}</Heading>
      <p className="cb-period">{t('agreement.of', { number: document.number, date: formats.date(document.madeOn) })}</p>
      {document.demo && <p className="cb-demo">{t('demo')}</p>}
    </>
  )
}

/** +1 with its sign, −2 with a real minus. */
const signed = (score: GoalScoreValue): string => (score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0')

function Goals({ goals }: { readonly goals: readonly AgreedGoal[] }) {
  const { t } = useDocument()
  if (goals.length === 0) return null
  return (
    <section className="cb-section">
      <Heading depth={2}>{t('agreement.goals')}</Heading>
      {goals.map((goal, at) => (
        <section key={goal.title} className="cb-keep">
          <Heading depth={3}>{t('agreement.goal', { number: String(at + 1), title: goal.title })}</Heading>
          <Facts
            rows={[
              { label: t('agreement.awareness'), value: goal.awareness },
              { label: t('agreement.responsibility'), value: goal.responsibility },
              { label: t('agreement.noticeableBy'), value: goal.noticeableBy },
              { label: t('agreement.managerContribution'), value: goal.managerContribution },
            ].filter(({ value }) => value.trim() !== '')}
          />
          <PaperTableView
            table={{
              caption: t('agreement.levels'),
              wide: false,
              columns: [
                { head: t('agreement.level'), width: 16, kind: 'text' },
                { head: t('agreement.description'), width: 84, kind: 'text' },
              ],
              groups: [
                {
                  head: null,
                  rows: goal.levels.map(({ score, text }) => [
                    score === goal.baseline ? { text: signed(score), note: t('agreement.baseline') } : signed(score),
                    text,
                  ]),
                },
              ],
            }}
          />
        </section>
      ))}
    </section>
  )
}

/** Shares of the width, so that no reader's name breaks: coachee, coach, manager, HR, management. */
const READER_WIDTHS = [13, 13, 20, 12, 17]

function Matrix({ matrix }: Pick<AgreementDocument, 'matrix'>) {
  const { t } = useDocument()
  return (
    <section className="cb-section cb-keep">
      <Heading depth={2}>{t('agreement.matrix')}</Heading>
      <PaperTableView
        table={{
          caption: t('agreement.matrixCaption'),
          wide: false,
          columns: [
            { head: t('agreement.item'), width: 25, kind: 'text' },
            ...matrix.readers.map((head, at) => ({ head, width: READER_WIDTHS[at] ?? 15, kind: 'text' }) as const),
          ],
          groups: [{ head: null, rows: matrix.rows.map(({ item, cells }) => [item, ...cells]) }],
        }}
      />
    </section>
  )
}

function Signatures({ signatures }: { readonly signatures: readonly Signature[] }) {
  const { t, formats } = useDocument()
  return (
    <section className="cb-section cb-keep">
      <Heading depth={2}>{t('agreement.sign')}</Heading>
      <p>{t('agreement.signLead')}</p>
      <div className="cb-signatures">
        {signatures.map(({ party, name, agreedOn }) => (
          <div key={party}>
            <strong>{t(`agreement.party.${party}`)}</strong>
            <span>{name}</span>
            {agreedOn !== null && <span>{t('agreement.agreedOn', { date: formats.date(agreedOn) })}</span>}
            <span className="cb-signature-line">{t('agreement.dateAndSignature')}</span>
          </div>
        ))}
      </div>
    </section>
  )
}
