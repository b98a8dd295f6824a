import { Alert } from '@mantine/core'
import { IconEarOff } from '@tabler/icons-react'
import { handlingOutcomes, type PolicyContribution } from '#shared/domain/policy-contribution.ts'
import { partiesNotHeard, type PartySupport, supportByParty } from '#shared/domain/policy-support.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import chapters from './chapters.module.css'

interface SupportSummaryProps {
  readonly contributions: readonly PolicyContribution[]
}

/** Per party: how often it was heard, what it said and what came of that. */
export function SupportSummary({ contributions }: SupportSummaryProps) {
  const t = useT('policySupport')
  const formats = useFormats()
  const outcomesOf = ({ outcomes }: PartySupport): string => {
    const counted = handlingOutcomes.filter((outcome) => outcomes[outcome] > 0)
    if (counted.length === 0) return '–'
    return counted.map((outcome) => t(`summary.outcome.${outcome}`, { count: outcomes[outcome] })).join(', ')
  }
  return (
    <div className={chapters['scroll']}>
      <table className={chapters['contributions']} aria-label={t('summary.label')}>
        <thead>
          <tr>
            <th scope="col">{t('summary.party')}</th>
            <th scope="col">{t('summary.lastOn')}</th>
            <th scope="col" data-number>
              {t('summary.conversations')}
            </th>
            <th scope="col" data-number>
              {t('summary.remarks')}
            </th>
            <th scope="col">{t('table.answer')}</th>
            <th scope="col" data-number>
              {t('summary.open')}
            </th>
          </tr>
        </thead>
        <tbody>
          {supportByParty(contributions).map((support) => (
            <tr key={support.party}>
              <th scope="row" className={chapters['who']} data-nowrap>
                {t(`party.${support.party}`)}
              </th>
              <td data-nowrap>{support.lastOn === null ? t('summary.notHeard') : formats.shortDate(support.lastOn)}</td>
              <td data-number>{support.conversations}</td>
              <td data-number>{support.remarks}</td>
              <td>{outcomesOf(support)}</td>
              <td data-number>{support.open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Points out whose voice is missing, while it can still be asked for. */
export function NotHeard({ policy }: { readonly policy: Policy }) {
  const t = useT('policySupport')
  const { list } = useFormats()
  const missing = policy.status === 'discussion' ? partiesNotHeard(policy.contributions) : []
  if (missing.length === 0) return null
  return (
    <Alert color="orange" variant="light" icon={<IconEarOff aria-hidden />} mb="md">
      {t('summary.missing', { parties: list(missing.map((party) => t(`partyInSentence.${party}`))) })}
    </Alert>
  )
}
