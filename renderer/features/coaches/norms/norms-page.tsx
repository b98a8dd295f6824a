import { Accordion, Text } from '@mantine/core'
import type { NormBody } from '#shared/domain/coach-norms.ts'
import { useNorms } from '#renderer/data/norms.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { certifiedVersusRegistered, normWord } from '#resources/presets/coach-norms.ts'
import { RequirementTable } from './requirement-table.tsx'
import classes from './norms.module.css'

/** What certificates and registers ask, body by body, with where each figure comes from. */
export function NormsPage() {
  const t = useT('coachNorms')
  const coaches = useT('coaches')
  const local = useLocal()
  const { month } = useFormats()
  const norms = useNorms()
  if (norms === undefined) return <PageLoading />
  return (
    <Page
      title={t('title')}
      lead={t('lead', { month: month(`${norms.validAsOf}-01`) })}
      breadcrumbs={[{ label: coaches('title'), to: '/coaches' }]}
    >
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

function Body({ body }: { readonly body: NormBody }) {
  const t = useT('coachNorms')
  const assess = useT('coachCriteria')
  return (
    <>
      <Facts body={body} />
      {body.levels.map((level) => (
        <RequirementTable
          key={level.id}
          title={t('level', { name: level.name })}
          note={level.rank === null ? null : `${t('rank')}: ${assess(`levelName.${level.rank}`)}`}
          requirements={level.requirements}
        />
      ))}
      <RequirementTable title={t('renewal')} note={null} requirements={body.renewal} />
      <RequirementTable title={t('supervision')} note={null} requirements={body.supervision} />
    </>
  )
}

function Facts({ body }: { readonly body: NormBody }) {
  const t = useT('coachNorms')
  const local = useLocal()
  const facts = [
    [t('validity'), body.validityYears === null ? t('unknown') : t('years', { years: body.validityYears })],
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
