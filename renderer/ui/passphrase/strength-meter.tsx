import { Text } from '@mantine/core'
import { PASSPHRASE_RECOMMENDED } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useLoaded } from '#renderer/lib/use-loaded.ts'
import { loadEstimate, strengthOf } from './passphrase-strength.ts'
import classes from './passphrase.module.css'

/** How strong what is typed is: four bars, a word, and what would help. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const t = useT('keys')
  const estimate = useLoaded(loadEstimate)
  if (estimate === null || passphrase === '') return <div className={classes['strength']} />
  const { score, advice, missing } = strengthOf(passphrase, estimate)
  const advices = {
    tooShort: t('strength.tooShort', { count: missing }),
    common: t('strength.common'),
    longer: t('strength.longer', { recommended: PASSPHRASE_RECOMMENDED }),
  }
  return (
    <div className={classes['strength']} data-score={score}>
      <span className={classes['bars']} aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} data-on={score >= bar || undefined} />
        ))}
      </span>
      <Text fz="sm" role="status">
        {t('strength.label')}: <strong>{t(`strength.score${score}`)}</strong>
        {advice !== null && <>. {advices[advice]}</>}
      </Text>
    </div>
  )
}
