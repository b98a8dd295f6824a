import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { IconInfoCircle, IconMessages, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { discussionParties, type PolicyContribution } from '#shared/domain/policy-contribution.ts'
import type { Policy } from '#shared/domain/policy.ts'
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
  const isEmpty = contributions.length === 0
  return (
    <section>
      <Group justify="space-between" align="start">
        <Title order={2}>{t('title')}</Title>
        <AddButton onClick={() => setAdding(true)} isShown={mayEdit && !adding && !isEmpty} />
      </Group>
      <Text c="dimmed" mb="md" maw={620}>
        {t('lead')}
      </Text>
      <ClosedNote status={status} />
      <NotHeard policy={row.doc} />
      <SupportSummary contributions={contributions} />
      <Title order={3} fz={17} mt="xl" mb="sm">
        {t('said')}
      </Title>
      {adding && <ContributionForm policy={row.doc} onClose={() => setAdding(false)} />}
      {!isEmpty && <Contributions row={row} mayEdit={mayEdit} />}
      {isEmpty && !adding && <NothingSaid onAdd={mayEdit ? () => setAdding(true) : null} />}
    </section>
  )
}

function NothingSaid({ onAdd }: { readonly onAdd: (() => void) | null }) {
  const t = useT('policySupport')
  if (onAdd === null) return <EmptyState icon={IconMessages} title={t('empty.nothing')} />
  return (
    <EmptyState
      icon={IconMessages}
      title={t('empty.title')}
      body={t('empty.body')}
      action={<AddButton onClick={onAdd} />}
    />
  )
}

/** Why nothing can be recorded now. An adopted version needs no reason. */
function ClosedNote({ status }: { readonly status: Policy['status'] }) {
  const t = useT('policySupport')
  if (status !== 'draft' && status !== 'worksCouncil') return null
  return (
    <Alert variant="light" icon={<IconInfoCircle aria-hidden />} mb="md">
      {t(`closed.${status}`)}
    </Alert>
  )
}

function AddButton({ onClick, isShown = true }: { readonly onClick: () => void; readonly isShown?: boolean }) {
  const t = useT('policySupport')
  if (!isShown) return null
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
      <Text mb="sm">{t('openCount', { count: openRemarks(row.doc.contributions).length })}</Text>
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
