import { Accordion, Alert, Anchor, Button, Text } from '@mantine/core'
import { IconFileImport, IconInfoCircle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { AdoptedNorms } from '#shared/domain/adopted-norms.ts'
import type { NormBody } from '#shared/domain/coach-norms.ts'
import { normsChanges } from '#shared/domain/norms-changes.ts'
import { newerOfProgram } from '#shared/domain/norms-update.ts'
import { useAdoptedNorms } from '#renderer/data/norms.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { Page } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { bundledNorms, certifiedVersusRegistered, normWord } from '#resources/presets/coach-norms.ts'
import { useNormWords } from './norm-words.ts'
import { NormsFileNotice, useNormsFile } from './norms-file.tsx'
import { proposeNorms } from './norms-proposal.ts'
import { RequirementTable } from './requirement-table.tsx'
import classes from './norms.module.css'

/** What certificates and registers ask, body by body, with where each figure comes from, and the way to newer norms. */
export function NormsPage() {
  const t = useT('coachNorms')
  const coaches = useT('coaches')
  const local = useLocal()
  const { month } = useFormats()
  const mayChange = useMayChange()
  const adopted = useAdoptedNorms()
  const { choose, error } = useNormsFile()
  if (adopted === undefined) return <PageLoading />
  const norms = adopted?.norms ?? bundledNorms
  return (
    <Page
      title={t('title')}
      lead={t('lead', { month: month(`${norms.validAsOf}-01`) })}
      breadcrumbs={[{ label: coaches('title'), to: '/coaches' }]}
      actions={
        mayChange && (
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} aria-hidden />}
            onClick={() => void choose()}
          >
            {t('load')}
          </Button>
        )
      }
    >
      <NormsFileNotice error={error} />
      <Origin adopted={adopted} />
      <Text mb="lg" maw={620}>
        {local(certifiedVersusRegistered)}
      </Text>
      <Accordion variant="contained" order={2} chevronPosition="left" multiple>
        {norms.bodies.map((body) => (
          <Accordion.Item key={body.id} value={body.id}>
            <Accordion.Control>
              {body.name}
              <Text component="span" display="block" c="dimmed" fz="sm">
                {[local(normWord('kinds', body.kind)), local(normWord('checked', body.checked))].join(' · ')}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <Body body={body} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Page>
  )
}

/** Whose norms these are, and whether the program has newer ones. */
function Origin({ adopted }: { readonly adopted: AdoptedNorms | null }) {
  const t = useT('coachNorms')
  const { date, month } = useFormats()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  if (adopted === null) return <Text mb="sm">{t('inUse.program')}</Text>
  const look = () => {
    proposeNorms({ norms: bundledNorms, from: 'program', label: '' })
    void navigate({ to: '/coaches/norms/update' })
  }
  const newer = newerOfProgram(adopted, bundledNorms)
  const differs = normsChanges(adopted.norms, bundledNorms).length > 0
  const origin = adopted.from === 'file' ? 'inUse.fromFile' : 'inUse.fromProgram'
  return (
    <>
      {newer !== null && (
        <Alert
          variant="light"
          icon={<IconInfoCircle size={20} aria-hidden />}
          title={t('newer.title', { month: month(`${newer.validAsOf}-01`) })}
          mb="lg"
        >
          <Text mb="sm">{t('newer.body')}</Text>
          <Button onClick={look}>{t('newer.action')}</Button>
        </Alert>
      )}
      <Text mb="sm">
        {t(origin, { date: date(adopted.adoptedOn), by: adopted.by })}{' '}
        {newer === null && differs && mayChange && (
          <Anchor component="button" type="button" underline="always" onClick={look}>
            {t('ofProgram')}
          </Anchor>
        )}
      </Text>
    </>
  )
}

function Body({ body }: { readonly body: NormBody }) {
  const t = useT('coachNorms')
  const words = useNormWords()
  return (
    <>
      <Facts body={body} />
      {body.levels.map((level) => (
        <RequirementTable
          key={level.id}
          title={t('level', { name: level.name })}
          note={level.rank === null ? null : `${t('rank')}: ${words.level(level.rank)}`}
          requirements={level.requirements}
          levels={body.levels}
        />
      ))}
      <RequirementTable title={t('renewal')} note={null} requirements={body.renewal} levels={body.levels} />
      <RequirementTable title={t('supervision')} note={null} requirements={body.supervision} levels={body.levels} />
    </>
  )
}

function Facts({ body }: { readonly body: NormBody }) {
  const t = useT('coachNorms')
  const local = useLocal()
  const words = useNormWords()
  const facts = [
    [t('validity'), words.years(body.validityYears)],
    [t('checked'), body.checkedRemark === null ? '' : local(body.checkedRemark)],
    [t('ethicsCode'), body.ethicsCode === null ? '' : local(body.ethicsCode)],
    [t('complaints'), body.complaints === null ? '' : local(body.complaints)],
    [t('site'), body.url ?? ''],
  ] as const
  return (
    <>
      <dl className={classes['facts']}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {body.remarks !== null && <Text mb="md">{local(body.remarks)}</Text>}
    </>
  )
}
