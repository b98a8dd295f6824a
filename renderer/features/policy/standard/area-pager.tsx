import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { standardAreas } from '#resources/presets/standard-self-assessment.ts'
import policy from '../policy.module.css'
import { OUTCOME } from './assessment-nav.tsx'

interface AreaPagerProps {
  readonly assessmentId: string
  readonly current: string
}

/** To the area before and after this one; after the last comes the outcome. */
export function AreaPager({ assessmentId, current }: AreaPagerProps) {
  const t = useT('policyStandard')
  const local = useLocal()
  const parts = [
    ...standardAreas.map(({ id, name }) => ({ id, name: local(name) })),
    { id: OUTCOME, name: t('outcome') },
  ]
  const at = parts.findIndex(({ id }) => id === current)
  const [before, after] = [parts[at - 1], parts[at + 1]]
  return (
    <div className={policy['pager']}>
      {before === undefined ? (
        <span />
      ) : (
        <ButtonLink
          to="/policy/standard/$assessmentId"
          params={{ assessmentId }}
          search={{ tab: before.id }}
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          {t('previousArea', { name: before.name })}
        </ButtonLink>
      )}
      {after !== undefined && (
        <ButtonLink
          to="/policy/standard/$assessmentId"
          params={{ assessmentId }}
          search={{ tab: after.id }}
          variant="default"
          rightSection={<IconArrowRight size={16} aria-hidden />}
        >
          {t('nextArea', { name: after.name })}
        </ButtonLink>
      )}
    </div>
  )
}
