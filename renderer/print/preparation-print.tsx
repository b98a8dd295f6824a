import type { MeetingPreparation } from '#shared/report/meeting-preparation.ts'
import { DocumentFrame, Heading, useDocument } from './document-context.tsx'

/** The agenda of a three-way meeting, and a page for each party to prepare on. */
export function PreparationPrint({ document }: { readonly document: MeetingPreparation }) {
  return (
    <DocumentFrame language={document.language}>
      <Agenda document={document} />
      {document.pages.map(({ party, name, questions }) => (
        <Party key={party} party={party} name={name} questions={questions} />
      ))}
    </DocumentFrame>
  )
}

function Agenda({ document }: { readonly document: MeetingPreparation }) {
  const { t, formats } = useDocument()
  const { organisation, demo, number, date, moment, agenda, minutes, goals } = document
  return (
    <section>
      <header className="cb-title-block">
        <p className="cb-organisation">{organisation}</p>
        <Heading depth={1}>{t(`preparation.title.${moment}`)}</Heading>
        <p className="cb-period">{t('preparation.of', { number, date: formats.date(date) })}</p>
        {demo && <p className="cb-demo">{t('demo')}</p>}
      </header>
      <Heading depth={2}>{t('preparation.agenda', { minutes: formats.number(minutes) })}</Heading>
      <ol className="cb-agenda">
        {agenda.map(({ text, minutes: each }) => (
          <li key={text}>
            <span>{text}</span>
            <span>{t('preparation.minutes', { minutes: formats.number(each) })}</span>
          </li>
        ))}
      </ol>
      {goals.length > 0 && (
        <>
          <Heading depth={2}>{t('preparation.goals')}</Heading>
          <ul>
            {goals.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
      <p className="cb-note">{t('preparation.private')}</p>
    </section>
  )
}

/** Height of a page that is there to write on, in points. */
const ROOM = 560

function Party({ party, name, questions }: MeetingPreparation['pages'][number]) {
  const { t } = useDocument()
  return (
    <section className="cb-new-page">
      <Heading depth={2}>{t(`preparation.party.${party}`, { name })}</Heading>
      <p>{t('preparation.lead')}</p>
      <ol className="cb-write">
        {questions.map((question) => (
          <li key={question} style={{ minHeight: `${Math.min(200, ROOM / questions.length)}pt` }}>
            {question}
          </li>
        ))}
      </ol>
    </section>
  )
}
