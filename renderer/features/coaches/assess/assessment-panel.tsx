import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { pointsSoFar } from '#shared/domain/coach-assessment.ts'
import { contributionsOf, totalInHundredths } from '#shared/domain/coach-score.ts'
import type { CoachAssessment } from '#shared/domain/coach.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { LowScores, Reasons } from '../admission-notice.tsx'
import { ContributionBars } from './contribution-bars.tsx'
import shared from '../coaches.module.css'
import classes from './assess.module.css'

interface AssessmentPanelProps {
  readonly coachId: string
  readonly assessment: CoachAssessment
  /** No decision rests on it yet. */
  readonly isOpen: boolean
}

/** One assessor's judgement as it was. Read-only. */
export function AssessmentPanel({ coachId, assessment, isOpen }: AssessmentPanelProps) {
  const t = useT('coachAssess')
  const formats = useFormats()
  const { id, on, by, criteria, conversation, total, obstacles } = assessment
  return (
    <article className={shared['panel']} aria-labelledby={`assessment-${id}`}>
      <div className={shared['questionHead']}>
        <Text fw={600} id={`assessment-${id}`}>
          {t('tab.by', { date: formats.date(on), by, set: t('field.setVersion', criteria) })}
        </Text>
        <StatusBadge tone={isOpen ? 'attention' : 'neutral'} label={isOpen ? t('tab.open') : t('tab.used')} />
      </div>
      <Text>
        {[
          t('tab.total', {
            total: formats.number(total, 1),
            minimum: formats.number(criteria.minimumTotal, 1),
          }),
          ...(conversation === 'notRecorded' ? [] : [t(`conversation.${conversation}`)]),
        ].join(' · ')}
      </Text>
      {obstacles.length > 0 && (
        <Text fz="sm" mt={6}>
          {t('tab.against')}
        </Text>
      )}
      <Reasons obstacles={obstacles} criteria={criteria} />
      <div className={classes['low']}>
        <LowScores {...assessment} />
      </div>
      <details className={shared['help']}>
        <summary>{t('tab.show')}</summary>
        <Answers assessment={assessment} />
        <Link to="/coaches/$coachId/assess" params={{ coachId }} search={{ from: id }} className="cb-link">
          {t('tab.repeat')}
        </Link>
      </details>
    </article>
  )
}

function Answers({ assessment }: { readonly assessment: CoachAssessment }) {
  const t = useT('coachAssess')
  const common = useT('common')
  const { criteria, knockOuts, scores, scoreNotes, total } = assessment
  const points = pointsSoFar(criteria, scores)
  return (
    <div className={classes['answersPanel']}>
      <Text fw={600}>{t('tab.knockOuts')}</Text>
      <ul className={shared['answers']}>
        {criteria.knockOuts.map(({ id, text }) => {
          const answer = knockOuts[id]
          return (
            <li key={id} className={shared['answer']}>
              <strong>{answer?.met === true ? common('yes') : common('no')}</strong>
              <span>
                {text}
                {answer !== undefined && answer.note !== '' && (
                  <div className={shared['answerNote']}>{answer.note}</div>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <Text fw={600}>{t('bars.title')}</Text>
      <ContributionBars
        criteria={criteria}
        contributions={contributionsOf(points, 1)}
        hundredths={totalInHundredths(points, 1)}
        total={total}
        notes={scoreNotes}
      />
    </div>
  )
}
