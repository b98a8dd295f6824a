import { Link } from '@tanstack/react-router'
import { IconChartBar, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { resultOf } from '#shared/domain/self-assessment-result.ts'
import type { SelfAssessment } from '#shared/domain/self-assessment.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { selfAssessmentStandard, standardAreas } from '#resources/presets/standard-self-assessment.ts'
import policy from '../policy.module.css'

/** The part of the page with the result; the others are areas, by their id. */
export const OUTCOME = 'outcome'

/** The part that an address asks for: an open assessment begins at its first area, a concluded one at the outcome. */
export function assessmentPartOf(tab: string | undefined, isOpen: boolean): string {
  const known = [...standardAreas.map(({ id }) => id), OUTCOME]
  return known.find((part) => part === tab) ?? (isOpen ? (known[0] ?? OUTCOME) : OUTCOME)
}

interface AssessmentNavProps {
  readonly assessmentId: string
  readonly answers: SelfAssessment['answers']
  readonly current: string
}

/** The way through an assessment: every area with how much of it has been scored, then the outcome. */
export function AssessmentNav({ assessmentId, answers, current }: AssessmentNavProps) {
  const t = useT('policyStandard')
  const local = useLocal()
  const { areas, overall } = resultOf(answers, selfAssessmentStandard)
  const scoredIn = (id: string) => areas.find(({ areaId }) => areaId === id) ?? overall
  return (
    <nav aria-label={t('parts')} className={policy['nav']}>
      <p className={policy['navHeading']}>{t('progress', { scored: overall.scored, total: overall.statements })}</p>
      <ol className={policy['navList']}>
        {standardAreas.map(({ id, name }) => {
          const { scored, statements } = scoredIn(id)
          const isDone = scored === statements
          const Mark = isDone ? IconCircleCheck : IconCircleDashed
          return (
            <li key={id}>
              <Link
                to="/policy/standard/$assessmentId"
                params={{ assessmentId }}
                search={{ tab: id }}
                className={policy['navLink']}
                aria-current={current === id ? 'page' : undefined}
                style={{ gridTemplateColumns: '22px minmax(0, 1fr) 28px' }}
              >
                <Mark
                  size={16}
                  stroke={1.8}
                  className={policy['stateIcon']}
                  data-state={isDone ? 'done' : 'open'}
                  aria-hidden
                />
                <span>{local(name)}</span>
                <span className={policy['navNumber']}>{t('areaProgress', { scored, total: statements })}</span>
              </Link>
            </li>
          )
        })}
        <li>
          <Link
            to="/policy/standard/$assessmentId"
            params={{ assessmentId }}
            search={{ tab: OUTCOME }}
            className={policy['navLink']}
            aria-current={current === OUTCOME ? 'page' : undefined}
          >
            <IconChartBar size={16} stroke={1.8} aria-hidden />
            <span>{t('outcome')}</span>
          </Link>
        </li>
      </ol>
    </nav>
  )
}
