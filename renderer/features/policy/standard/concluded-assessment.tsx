import { Text } from '@mantine/core'
import type { SelfAssessment } from '#shared/domain/self-assessment.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { useRows } from '#renderer/data/live.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { standardAreas, type StandardStatement } from '#resources/presets/standard-self-assessment.ts'
import policy from '../policy.module.css'
import { AreaPager } from './area-pager.tsx'
import { AssessmentNav, OUTCOME } from './assessment-nav.tsx'
import { AssessmentOutcome } from './assessment-outcome.tsx'
import classes from './standard.module.css'

interface ConcludedAssessmentProps {
  readonly assessment: SelfAssessment
  readonly previous: SelfAssessment | null
  /** The area that is shown, or the outcome. */
  readonly part: string
}

/** An assessment that can only be read. */
export function ConcludedAssessment({ assessment, previous, part }: ConcludedAssessmentProps) {
  const t = useT('policyStandard')
  const local = useLocal()
  const policies = useRows('policies')
  const assessed = policies?.find(({ id }) => id === assessment.policyId)?.doc.version
  const area = standardAreas.find(({ id }) => id === part)
  return (
    <div className={policy['draft']}>
      <AssessmentNav assessmentId={assessment.id} answers={assessment.answers} current={part} />
      <div className={classes['content']}>
        {part === OUTCOME && (
          <>
            {assessed !== undefined && <Text mb="md">{t('policy', { version: assessed })}</Text>}
            <AssessmentOutcome answers={assessment.answers} previous={previous} />
          </>
        )}
        {area !== undefined && (
          <Section title={local(area.name)}>
            <ol className={classes['statements']}>
              {area.statements.map((statement) => (
                <Statement key={statement.id} statement={statement} assessment={assessment} />
              ))}
            </ol>
          </Section>
        )}
        <AreaPager assessmentId={assessment.id} current={part} />
      </div>
    </div>
  )
}

interface StatementProps {
  readonly statement: StandardStatement
  readonly assessment: SelfAssessment
}

function Statement({ statement, assessment: { answers } }: StatementProps) {
  const t = useT('policyStandard')
  const local = useLocal()
  const { score, evidence } = answers[statement.id] ?? { score: null, evidence: '' }
  return (
    <li className={classes['statement']}>
      <Text fw={550}>{local(statement.text)}</Text>
      <Text>{score === null ? t('score.none') : t('score.line', { score, word: t(`score.s${score}`) })}</Text>
      <Text c="dimmed" className={classes['kept']}>
        {evidence === '' ? t('noEvidence') : evidence}
      </Text>
    </li>
  )
}
