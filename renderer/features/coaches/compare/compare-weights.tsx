import { Button, NativeSelect, Stack } from '@mantine/core'
import { triedWeights, type Weights, weightsOf } from '#shared/domain/coach-comparison-scores.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import classes from './compare.module.css'

interface CompareWeightsProps {
  readonly set: CriteriaSet
  readonly weights: Weights
  readonly onChange: (weights: Weights) => void
}

const choices = Array.from({ length: triedWeights.maximum + 1 }, (_, weight) => String(weight))

/** Other weights to try, for this comparison only. */
export function CompareWeights({ set, weights, onChange }: CompareWeightsProps) {
  const t = useT('coachCompare')
  const own = weightsOf(set)
  const isChanged = set.weighted.some(({ id }) => weights[id] !== own[id])
  return (
    <div className={classes['weights']}>
      <Section title={t('weights.title')} description={t('weights.lead')}>
        <Stack gap={8}>
          {set.weighted.map(({ id, text }) => (
            <div key={id} className={classes['weight']}>
              <span aria-hidden>{text}</span>
              <NativeSelect
                aria-label={t('weights.weight', { criterion: text })}
                w={76}
                value={String(weights[id] ?? 0)}
                data={choices}
                onChange={(event) => onChange({ ...weights, [id]: Number(event.currentTarget.value) })}
              />
            </div>
          ))}
          {isChanged && (
            <Button variant="subtle" size="compact-md" onClick={() => onChange(own)}>
              {t('weights.reset')}
            </Button>
          )}
        </Stack>
      </Section>
    </div>
  )
}
