import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { IconInfoCircle, IconMessages, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { discussionParties, type PolicyContribution } from '#shared/domain/policy-contribution.ts'
import { isOpenRemark, openRemarks } from '#shared/domain/policy-support.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { FilterBar, useFilters } from '#renderer/ui/filters.tsx'
import { EmptyState } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { ContributionForm } from '../contribution-form.tsx'
import { ContributionTable } from '../contribution-table.tsx'
import type { PartProps } from '../part-props.ts'
import { NotHeard, SupportSummary } from '../support-summary.tsx'

const noFilter: Readonly<Record<'party' | 'state', string>> = { party: '', state: '' }

const newestConversationFirst = (contributions: readonly PolicyContribution[]): readonly PolicyContribution[] =>
  contributions.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))

/** Who was heard about this version, what they said and what was done with it: what makes a vision a shared one. */
export function SupportPart({ row }: PartProps) {
  const t = useT('policySupport')
  const [adding, setAdding] = useState(false)
  const { contributions, status } = row.doc
  const mayEdit = useMayChange() && status === 'discussion'
  const open = openRemarks(contributions).length
  return (
    <section>
      <Group justify="space-between" align="start">
        <Title order={2}>{t('title')}</Title>
        {mayEdit && !adding && contributions.length > 0 && <AddButton onClick={() => setAdding(true)} />}
      </Group>
      <Text c="dimmed" mb="md" maw={620}>
        {t('lead')}
      </Text>
      {(status === 'draft' || status === 'worksCouncil') && (
        <Alert variant="light" icon={<IconInfoCircle aria-hidden />} mb="md">
          {t(`closed.${status}`)}
        </Alert>
      )}
      {status === 'discussion' && <NotHeard contributions={contributions} />}
      {contributions.length > 0 && <SupportSummary contributions={contributions} />}
      <Title order={3} fz={17} mt="xl" mb="sm">
        {t('said')}
      </Title>
      {contributions.length > 0 && <Text mb="sm">{t('openCount', { count: open })}</Text>}
      {adding && <ContributionForm policy={row.doc} onClose={() => setAdding(false)} />}
      {contributions.length > 0 && <Contributions row={row} mayEdit={mayEdit} />}
      {contributions.length === 0 && !adding && (
        <EmptyState
          icon={IconMessages}
          title={t(mayEdit ? 'empty.title' : 'empty.nothing')}
          body={mayEdit ? t('empty.body') : undefined}
          action={mayEdit ? <AddButton onClick={() => setAdding(true)} /> : undefined}
        />
      )}
    </section>
  )
}

function AddButton({ onClick }: { readonly onClick: () => void }) {
  const t = useT('policySupport')
  return (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={onClick}>
      {t('add')}
    </Button>
  )
}

function Contributions({ row, mayEdit }: PartProps) {
  const t = useT('policySupport')
  const filters = useFilters('policy-support', noFilter)
  const { party, state } = filters.values
  const shown = useMemo(
    () =>
      newestConversationFirst(row.doc.contributions).filter(
        (contribution) =>
          (party === '' || contribution.party === party) && (state === '' || isOpenRemark(contribution)),
      ),
    [row.doc.contributions, party, state],
  )
  return (
    <>
      <FilterBar
        filters={filters}
        selects={[
          {
            name: 'party',
            label: t('form.party'),
            options: discussionParties.map((each) => ({ value: each, label: t(`party.${each}`) })),
          },
          { name: 'state', label: t('table.answer'), options: [{ value: 'open', label: t('table.onlyOpen') }] },
        ]}
      />
      {shown.length === 0 ? (
        <Text c="dimmed">{t('nothingFound')}</Text>
      ) : (
        <ContributionTable policy={row.doc} contributions={shown} label={t('said')} mayEdit={mayEdit} />
      )}
    </>
  )
}
