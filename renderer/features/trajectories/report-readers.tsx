import { Alert, Button, Group, NativeSelect, Text, Title } from '@mantine/core'
import { IconFileTypePdf, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { formats as formatsOf } from '#renderer/i18n/format.ts'
import { useLanguage, useLocal, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'
import { finalReportTexts } from '#resources/presets/final-report.ts'
import { informationReaderNames } from '#resources/presets/information-matrix.ts'
import { informationReaders, type InformationReader } from '#shared/domain/information-matrix.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { reportAccess } from '#shared/domain/report-reader.ts'
import { finalReportDocument, type FinalReportDocument, type FinalReportWords } from '#shared/report/final-report-document.ts' // prettier-ignore
import type { PaperBlock } from '#shared/report/paper.ts'
import { Facts } from './facts.tsx'
import { matrixOf, type TrajectoryFile } from './file.ts'
import { levelLabel } from './obstacle-text.ts'
import classes from './trajectories.module.css'

function wordsOf(language: Language): FinalReportWords {
  const { date, number } = formatsOf(language)
  return {
    ...finalReportTexts[language],
    language,
    reader: (reader) => informationReaderNames[reader][language],
    day: date,
    score: (t) => number(t, 1),
    level: levelLabel,
  }
}

/** The page as one reader gets it; null when that reader does not. */
function useDocumentFor(file: TrajectoryFile): (reader: InformationReader) => FinalReportDocument | null {
  const t = useT('trajectories')
  const screen = useLanguage()
  const settings = useSession((state) => state.settings)
  return (reader) => {
    if (settings === null) return null
    const { trajectory, coachee, manager, coach, policy } = file
    const nameOf = (person: { readonly name: string } | null) => person?.name ?? t('unknownPerson')
    const names = { coachee: nameOf(coachee), manager: nameOf(manager), coach: nameOf(coach) }
    const facts = { trajectory, names, matrix: matrixOf(file), settings, madeOn: localToday() }
    return finalReportDocument(facts, reader, wordsOf(policy?.language ?? screen))
  }
}

/** Per reader exactly what that reader gets, and the way to save it. */
export function ReportReaders({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const local = useLocal()
  const told = useSavedMessage()
  const [reader, setReader] = useState<InformationReader>('coachee')
  const [saving, setSaving] = useState(false)
  const document = useDocumentFor(file)(reader)
  const save = async () => {
    if (document === null) return
    setSaving(true)
    told.pdf(await savePdf(document, file.trajectory.number))
    setSaving(false)
  }
  return (
    <>
      <Title order={3} fz="md" mt="xl">
        {t('finalReport.readers')}
      </Title>
      <Text fz="sm" c="dimmed" mb="sm">
        {t('finalReport.readersLead')}
      </Text>
      <Group align="end">
        <NativeSelect
          label={t('finalReport.reader')}
          value={reader}
          onChange={({ currentTarget: { value } }) =>
            setReader(informationReaders.find((name) => name === value) ?? 'coachee')
          }
          data={informationReaders.map((value) => ({ value, label: local(informationReaderNames[value]) }))}
        />
        {document !== null && (
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={18} aria-hidden />}
            loading={saving}
            onClick={() => void save()}
          >
            {t('finalReport.savePdf')}
          </Button>
        )}
      </Group>
      {document === null ? <NoText file={file} reader={reader} /> : <Preview document={document} />}
    </>
  )
}

/** Why this reader gets no text. */
function NoText({ file, reader }: { readonly file: TrajectoryFile; readonly reader: InformationReader }) {
  const t = useT('trajectories')
  const local = useLocal()
  const { finalReport } = file.trajectory
  if (finalReport === null) return null
  const { kind } = reportAccess(reader, matrixOf(file), finalReport)
  const name = local(informationReaderNames[reader]).toLocaleLowerCase()
  const texts = { waits: t('finalReport.waits', { reader: name }), existence: t('finalReport.existenceOnly') }
  return (
    <Alert variant="light" color="petrol" icon={<IconInfoCircle aria-hidden />} mt="md" maw={720}>
      {kind === 'waits' || kind === 'existence' ? texts[kind] : t('finalReport.nothing')}
    </Alert>
  )
}

/** The page on screen: the same blocks as on paper. */
function Preview({ document }: { readonly document: FinalReportDocument }) {
  return (
    <article className={classes['page']} lang={document.language} aria-label={document.subject}>
      <Text fz="sm" c="dimmed">
        {document.organisation} · {document.recipient}
      </Text>
      <Title order={4} fz="lg" mb="sm">
        {document.subject}
      </Title>
      {document.blocks.map((block, at) => (
        <PreviewBlock key={at} block={block} />
      ))}
    </article>
  )
}

function PreviewBlock({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Title order={5} fz="md" mt="md" mb={4}>
          {block.text}
        </Title>
      )
    case 'paragraph':
      return <Text {...(block.tone === 'note' ? { fz: 'sm', c: 'dimmed', mt: 'md' } : {})}>{block.text}</Text>
    case 'list':
      return (
        <ul style={{ margin: '4px 0', paddingLeft: 20 }}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts facts={block.rows.map(({ label, value }): readonly [string, string] => [label, value])} />
    case 'table':
      return (
        <>
          <Title order={5} fz="md" mt="md" mb={4}>
            {block.table.caption}
          </Title>
          <PreviewTable table={block.table} />
        </>
      )
    case 'richText':
      return null
  }
}

function PreviewTable({ table }: { readonly table: Extract<PaperBlock, { kind: 'table' }>['table'] }) {
  const textOf = (cell: (typeof table)['groups'][number]['rows'][number][number]) =>
    typeof cell === 'string' ? cell : cell.text
  return (
    <table className={classes['table']} aria-label={table.caption}>
      <thead>
        <tr>
          {table.columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.groups
          .flatMap(({ rows }) => rows)
          .map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{textOf(cell)}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}
