import { Alert, Table, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { numbersUnder, touchedGroups, type TouchedGroup } from '#shared/domain/policy-touch.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'

/** Most numbers written out; the rest are counted. */
const NUMBERS_SHOWN = 6

/** "2026-003, 2026-007 and 12 more". */
function useNumberList(): (numbers: readonly string[]) => string {
  const t = useT('policyTouch')
  const { list } = useFormats()
  return (numbers) => {
    const rest = numbers.length - NUMBERS_SHOWN
    if (rest <= 1) return list(numbers)
    return `${numbers.slice(0, NUMBERS_SHOWN).join(', ')} ${t('more', { count: rest })}`
  }
}

/**
 * Which trajectories go on under an earlier version when this one is adopted (or was), and which of their rules are
 * otherwise here. Counts and numbers without names, so that it can be shown in the meeting that adopts.
 */
export function TouchedTrajectories({ policy }: { readonly policy: Policy }) {
  const t = useT('policyTouch')
  const numberList = useNumberList()
  const policies = useRows('policies')
  const trajectories = useRows('trajectories')
  const { groups, under } = useMemo(() => {
    const files = (trajectories ?? []).map(({ doc }) => doc)
    const versions = (policies ?? []).map(({ doc }) => doc)
    return { groups: touchedGroups(policy, versions, files), under: numbersUnder(policy.id, files) }
  }, [policy, policies, trajectories])
  if (policies === undefined || trajectories === undefined) return null
  const leaving = groups.flatMap((group) => group.trajectories.filter(({ formLeaves }) => formLeaves))
  return (
    <Section title={t('title')} description={t('lead')}>
      {policy.status === 'adopted' && (
        <Text mb="md">
          {under.length === 0 ? t('underNone') : t('under', { count: under.length, numbers: numberList(under) })}
        </Text>
      )}
      {groups.length === 0 ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <GroupTable groups={groups} version={policy.version} numberList={numberList} />
      )}
      {leaving.length > 0 && (
        <Alert variant="light" color="orange" icon={<IconInfoCircle aria-hidden />} mt="md" role="note">
          {t('formLeaves', {
            count: leaving.length,
            version: policy.version,
            numbers: numberList(leaving.map(({ number }) => number)),
          })}{' '}
          {t('formLeavesWhat')}
        </Alert>
      )}
    </Section>
  )
}

interface GroupTableProps {
  readonly groups: readonly TouchedGroup[]
  readonly version: string
  readonly numberList: (numbers: readonly string[]) => string
}

function GroupTable({ groups, version, numberList }: GroupTableProps) {
  const t = useT('policyTouch')
  const { number, list } = useFormats()
  return (
    <Table verticalSpacing="xs" layout="auto">
      <caption className="cb-hidden">{t('groups')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('version')}</Table.Th>
          <Table.Th scope="col">{t('count')}</Table.Th>
          <Table.Th scope="col">{t('numbers')}</Table.Th>
          <Table.Th scope="col">{t('differs', { version })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {groups.map(({ keeps, trajectories, differs }) => (
          <Table.Tr key={keeps?.id ?? 'before'}>
            <Table.Th scope="row">{keeps?.version ?? t('before')}</Table.Th>
            <Table.Td>{number(trajectories.length)}</Table.Td>
            <Table.Td>{numberList(trajectories.map((trajectory) => trajectory.number))}</Table.Td>
            <Table.Td>{differs.length === 0 ? t('same') : list(differs.map((rule) => t(`rule.${rule}`)))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
