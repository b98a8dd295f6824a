import { Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId, useMemo } from 'react'
import { useRows } from '#renderer/data/live.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { policyInForce } from '#shared/domain/policy-versions.ts'
import { Facts } from './facts.tsx'
import type { TrajectoryFile } from './file.ts'
import { useFormName } from './form-name.ts'

/** The rules that this trajectory follows: those of its own version, whatever has been adopted since. */
export function RulesNote({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const titleId = useId()
  return (
    <section aria-labelledby={titleId}>
      <Title order={2} fz="lg" id={titleId}>
        {t('aside.rules')}
      </Title>
      <WhichVersion file={file} />
      <Facts facts={useMainRules(file)} narrow />
    </section>
  )
}

function WhichVersion({ file: { policy } }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const rows = useRows('policies')
  const now = useMemo(() => {
    const versions = (rows ?? []).map(({ doc }) => doc)
    return policyInForce(versions, isoDateSchema.parse(localToday()))
  }, [rows])
  if (policy?.status !== 'adopted') {
    return (
      <Text fz="sm" mb="xs">
        {t('aside.noPolicy')}
      </Text>
    )
  }
  return (
    <Text fz="sm" mb="xs">
      <Link to="/policy/$policyId" params={{ policyId: policy.id }} className="cb-link">
        {t('aside.policyVersion', { version: policy.version })}
      </Link>
      . {t('aside.policyAdopted', { date: date(policy.adoption.on) })}
      {now !== null && now.id !== policy.id && ` ${t('aside.newer', { version: now.version })}`}
    </Text>
  )
}

const moments = ['start', 'mid', 'end'] as const

/** The moments at which somebody evaluates. */
const evaluated = ({ evaluations }: TrajectoryRules) =>
  (['mid', 'end'] as const).filter((moment) => evaluations[moment].length > 0)

/** The rules that one meets in this file, in the order of the work. */
function useMainRules({ policy, rules, trajectory }: TrajectoryFile): readonly (readonly [string, string])[] {
  const t = useT('trajectories')
  const { list, money } = useFormats()
  const formName = useFormName(policy)
  const none = t('aside.rule.none')
  const orNone = (words: readonly string[]) => (words.length === 0 ? none : list(words))
  const word = (moment: (typeof moments)[number]) => t(`aside.rule.${moment}`)
  const level = rules.coachLevels[trajectory.questionKind]
  const ceiling = rules.budget.perTrajectoryCents
  const followUp = rules.evaluations.followUp.length > 0
  return [
    [t('aside.rule.form'), formName(trajectory.form)],
    [t('aside.rule.sessions'), t('aside.rule.sessionsValue', { maximum: rules.maxSessions })],
    [t('aside.rule.goals'), t(rules.goalGate === 'required' ? 'aside.rule.goalsRequired' : 'aside.rule.goalsFree')],
    [t('aside.rule.threeWay'), orNone(moments.filter((moment) => rules.threeWayMeetings[moment]).map(word))],
    [t('aside.rule.evaluations'), orNone(evaluated(rules).map(word))],
    [t('aside.rule.followUp'), followUp ? t('aside.rule.followUpValue', { count: rules.followUpMonths }) : none],
    [t('aside.rule.level'), level === null ? t('aside.rule.levelAny') : t(`level.${level}`)],
    ...(ceiling === null ? [] : [[t('aside.rule.budget'), money(ceiling)] as const]),
  ]
}
