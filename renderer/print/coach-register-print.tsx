import type { CoachRegister, RegisterEntry } from '#shared/report/coach-register.ts'
import type { PaperFact, PaperTable } from '#shared/report/paper.ts'
import { type DocumentContext, DocumentFrame, Heading, useDocument } from './document-context.tsx'
import { Facts } from './paper-blocks.tsx'
import { PaperTableView } from './paper-table.tsx'
import { insuranceText } from './register-text.ts'

interface CoachRegisterPrintProps {
  readonly register: CoachRegister
  /** The page on which each coach starts, by the name that `partOf` gives. */
  readonly pages: Readonly<Record<string, number>>
}

/** Named by its place: what a PDF holds of its links says nothing of a person. */
const partOf = (at: number): string => `coach-${at + 1}`

/** The register of coaches for procurement: who, with which papers, at which rates. */
export function CoachRegisterPrint({ register, pages }: CoachRegisterPrintProps) {
  return (
    <DocumentFrame language={register.language}>
      <Title register={register} />
      {register.coaches.length > 0 && <Overview coaches={register.coaches} pages={pages} />}
      {register.coaches.map((coach, at) => (
        <CoachSection key={at} coach={coach} part={partOf(at)} withRates={register.withRates} />
      ))}
    </DocumentFrame>
  )
}

function Title({ register }: { readonly register: CoachRegister }) {
  const { t, formats } = useDocument()
  const { selection, withRates, coaches } = register
  const date = formats.date(register.validOn)
  return (
    <header className="cb-title-block">
      <p className="cb-organisation">{register.organisation}</p>
      <Heading depth={1}>{t('register.name')}</Heading>
      <p className="cb-period">{t('register.validOn', { date })}</p>
      {register.demo && <p className="cb-demo">{t('demo')}</p>}
      <Facts
        rows={[
          {
            label: t('register.selection.label'),
            value: t(`register.selection.${selection}`, { count: coaches.length }),
          },
          { label: t('register.rates.label'), value: t(`register.rates.${withRates ? 'with' : 'without'}`) },
        ]}
      />
      {coaches.length === 0 ? (
        <p className="cb-lead">{t('register.empty')}</p>
      ) : (
        <p className="cb-note">{t('register.scope', { date })}</p>
      )}
    </header>
  )
}

/** Everybody on a line, with where to find them: it is the table of contents too. */
function Overview({
  coaches,
  pages,
}: {
  readonly coaches: readonly RegisterEntry[]
  readonly pages: CoachRegisterPrintProps['pages']
}) {
  const { t, formats } = useDocument()
  return (
    <section className="cb-section">
      <table className="cb-table cb-paper-table cb-register">
        <caption>{t('register.contents.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('register.contents.coach')}</th>
            <th scope="col">{t('register.contents.certificate')}</th>
            <th scope="col">{t('register.contents.insured')}</th>
            <th scope="col">{t('register.contents.status')}</th>
            <th scope="col">{t('register.contents.page')}</th>
          </tr>
        </thead>
        <tbody>
          {coaches.map((coach, at) => (
            <tr key={at}>
              <th scope="row">
                <a href={`#${partOf(at)}`}>{coach.name}</a>
                <span className="cb-cell-note">{whence(coach, t)}</span>
              </th>
              <td>
                {coach.certificates[0] === undefined ? '–' : certificateName(coach.certificates[0])}
                {coach.certificates[0] !== undefined && (
                  <span className="cb-cell-note">
                    {t('register.until', { date: formats.shortDate(coach.certificates[0].validUntil) })}
                  </span>
                )}
              </td>
              <td>{'until' in coach.insurance ? formats.shortDate(coach.insurance.until) : '–'}</td>
              <td>{coach.status}</td>
              <td>{pages[partOf(at)] ?? ' '}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const whence = ({ kind, organisation }: RegisterEntry, t: DocumentContext['t']): string =>
  [t(`register.kind.${kind}`), organisation].filter((part) => part !== '').join(' · ')

const certificateName = ({ body, level }: RegisterEntry['certificates'][number]): string =>
  [body, level].filter((part) => part !== '').join(', ')

interface CoachSectionProps {
  readonly coach: RegisterEntry
  readonly part: string
  readonly withRates: boolean
}

function CoachSection({ coach, part, withRates }: CoachSectionProps) {
  const words = useDocument()
  const { t } = words
  const { certificates, rates } = coach
  return (
    <section className="cb-register-entry" id={part}>
      <Heading depth={2} chapter={part}>
        {coach.name}
      </Heading>
      <p className="cb-register-line">{whence(coach, t)}</p>
      <Facts rows={factsOf(coach, words)} />
      {certificates.length === 0 ? (
        <p className="cb-note">{t('register.certificates.none')}</p>
      ) : (
        <PaperTableView table={certificateTable(coach, words)} />
      )}
      {withRates && rates.length === 0 && <p className="cb-note">{t('register.rateTable.none')}</p>}
      {rates.length > 0 && <PaperTableView table={rateTable(coach, words)} />}
    </section>
  )
}

const sinceKey = ({ standing }: RegisterEntry) => (standing === 'lapsed' ? 'register.sinceLapsed' : 'register.since')

function factsOf(coach: RegisterEntry, words: DocumentContext): readonly PaperFact[] {
  const { t, formats } = words
  const { since, status, ethicsCode } = coach
  const places = [...coach.regions, ...(coach.online ? [t('register.online')] : [])]
  const fact = (field: 'specialisms' | 'groups' | 'questions' | 'languages' | 'regions', items: readonly string[]) => {
    const said = items.filter((item) => item !== '')
    return said.length === 0 ? [] : [{ label: t(`register.field.${field}`), value: formats.list(said) }]
  }
  const signedOn = ethicsCode?.signedOn ?? null
  const code = ethicsCode?.name ?? t('register.unknown')
  return [
    {
      label: t('register.field.status'),
      value: since === null ? status : t(sinceKey(coach), { status, date: formats.date(since) }),
    },
    ...fact('questions', coach.questions),
    ...fact('specialisms', [coach.specialisms]),
    ...fact('groups', [coach.groups]),
    ...fact('languages', coach.languages),
    ...fact('regions', places),
    { label: t('register.field.insurance'), value: insuranceText(coach.insurance, words) },
    {
      label: t('register.field.ethicsCode'),
      value: signedOn === null ? code : t('register.signed', { code, date: formats.date(signedOn) }),
    },
    {
      label: t('register.field.complaints'),
      value: coach.complaintsRoute === '' ? t('register.unknown') : coach.complaintsRoute,
    },
  ]
}

function certificateTable({ certificates }: RegisterEntry, { t, formats }: DocumentContext): PaperTable {
  const column = (field: 'body' | 'number' | 'period' | 'checked', width: number) => ({
    head: t(`register.certificates.${field}`),
    width,
    kind: 'text' as const,
  })
  const rows = certificates.map((certificate) => {
    const { number, validFrom, validUntil, checked, validity } = certificate
    const from = formats.shortDate(validFrom)
    return [
      certificateName(certificate),
      number === '' ? '–' : number,
      {
        text: t('register.until', { date: formats.shortDate(validUntil) }),
        note: t('register.certificates.from', { from, validity: t(`register.validity.${validity}`) }),
      },
      t(`register.certificates.${checked}`),
    ]
  })
  return {
    caption: t('register.certificates.caption'),
    columns: [column('body', 34), column('number', 14), column('period', 28), column('checked', 24)],
    groups: [{ head: null, rows }],
    wide: false,
  }
}

function rateTable({ rates }: RegisterEntry, { t, formats }: DocumentContext): PaperTable {
  const column = (field: 'unit' | 'from' | 'withoutVat' | 'withVat' | 'vat', width: number) => ({
    head: t(`register.rateTable.${field}`),
    width,
    kind: 'text' as const,
  })
  return {
    caption: t('register.rateTable.caption'),
    columns: [
      column('unit', 20),
      column('withoutVat', 17),
      column('withVat', 17),
      column('vat', 26),
      column('from', 20),
    ],
    groups: [
      {
        head: null,
        rows: rates.map(({ unit, from, withoutVat, withVat, vat }) => [
          t(`register.rateTable.units.${unit}`),
          formats.money(withoutVat),
          formats.money(withVat),
          vat,
          formats.shortDate(from),
        ]),
      },
    ],
    wide: false,
  }
}
