import { nextPolicyStep } from '#shared/domain/policy-lifecycle.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { Steps } from '#renderer/ui/layout.tsx'
import type { FixedPart } from './policy-parts.ts'

/** How far an open version is: draft, discussion, works council, adopted. */
export function StepBar({ policy }: { readonly policy: OpenPolicy }) {
  const t = useT('policyLife')
  const next = nextPolicyStep(policy)
  const at = { discuss: 0, settleCouncil: 1, recordAnswer: 2, takeBack: 2, adopt: 3 }[next]
  const council = policy.worksCouncil.status === 'notNeeded' ? 'councilNotNeeded' : 'council'
  const labels = [t('steps.draft'), t('steps.discussion'), t(`steps.${council}`), t('steps.adopted')]
  return (
    <Steps
      label={t('steps.label')}
      steps={labels.map((label, place) => ({
        label,
        state: place < at ? 'done' : place === at ? 'current' : 'todo',
      }))}
    />
  )
}

const partOfStep: Readonly<Record<ReturnType<typeof nextPolicyStep>, FixedPart>> = {
  discuss: 'steps',
  settleCouncil: 'council',
  recordAnswer: 'council',
  takeBack: 'steps',
  adopt: 'adopt',
}

interface NextStepLinkProps {
  readonly policy: OpenPolicy
  /** The part that is open: no way to where one is. */
  readonly part: string
}

/** The way to the step that follows. */
export function NextStepLink({ policy, part }: NextStepLinkProps) {
  const t = useT('policyLife')
  const next = nextPolicyStep(policy)
  const tab = partOfStep[next]
  if (tab === part) return null
  return (
    <ButtonLink to="/policy/$policyId" params={{ policyId: policy.id }} search={{ tab }}>
      {t(`next.${next}`)}
    </ButtonLink>
  )
}
