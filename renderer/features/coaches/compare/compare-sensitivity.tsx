import { Text } from '@mantine/core'
import { useMemo } from 'react'
import {
  type ScoredCoach,
  type Sensitivity,
  sensitivity,
  type Weights,
} from '#shared/domain/coach-comparison-scores.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import classes from './compare.module.css'
import { scrollable } from './scrollable.ts'

interface CompareSensitivityProps {
  readonly set: CriteriaSet
  readonly scored: readonly ScoredCoach[]
  readonly weights: Weights
}

/** "Ada, Bas = Cor": who is where, with an equals sign between who share a place. */
const orderText = (order: Sensitivity['doubled']): string =>
  order.map(({ name, rank }, at) => `${at === 0 ? '' : rank === order[at - 1]?.rank ? ' = ' : ', '}${name}`).join('')

/** What the order hangs on, criterion by criterion. */
export function CompareSensitivity({ set, scored, weights }: CompareSensitivityProps) {
  const t = useT('coachCompare')
  const rows = useMemo(() => sensitivity(scored, weights), [scored, weights])
  const hasWeights = Object.values(weights).some((weight) => weight > 0)
  const texts = new Map(set.weighted.map(({ id, text }) => [id, text]))
  const names = new Map(scored.map(({ id, name }) => [id, name]))
  const tippingText = ({ tipping }: Sensitivity) =>
    tipping === null
      ? t('sensitivity.never')
      : t('sensitivity.at', {
          weight: tipping.weight,
          names: tipping.firstIds.map((id) => names.get(id) ?? '').join(' = '),
        })
  return (
    <div className={classes['sensitivity']}>
      <Section title={t('sensitivity.title')} description={t('sensitivity.lead')}>
        {scored.length < 2 || !hasWeights ? (
          <Text c="dimmed">{t(hasWeights ? 'sensitivity.none' : 'ranking.noWeights')}</Text>
        ) : (
          <div className={classes['scroller']} {...scrollable(t('sensitivity.title'))}>
            <table className={classes['table']}>
              <thead>
                <tr>
                  <th scope="col">{t('sensitivity.criterion')}</th>
                  <th scope="col">{t('sensitivity.doubled')}</th>
                  <th scope="col">{t('sensitivity.tipping')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.criterionId}>
                    <th scope="row">{texts.get(row.criterionId)}</th>
                    <td>{row.changesOrder ? orderText(row.doubled) : t('sensitivity.same')}</td>
                    <td>{tippingText(row)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>
    </div>
  )
}
