import { Accordion, Progress, Text } from '@mantine/core'
import type { Coach, CoachAssessment } from '#shared/domain/coach.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { LowScores, Reasons } from '../admission-notice.tsx'
import { StandingBadge } from '../coach-badges.tsx'
import classes from '../coaches.module.css'

/** Every assessment as it was, newest first. Read-only: an old judgement does not change. */
export function AssessmentHistory({ coach }: { readonly coach: Coach }) {
  const t = useT('coaches')
  const formats = useFormats()
  const assessments = coach.assessments.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
  if (assessments.length === 0) {
    return (
      <Section title={t('assessments.title')}>
        <Text c="dimmed">{t('assessments.none')}</Text>
      </Section>
    )
  }
  return (
    <Section title={t('assessments.title')}>
      {assessments.map((assessment) => (
        <article key={assessment.id} className={classes['panel']} aria-labelledby={`assessment-${assessment.id}`}>
          <div className={classes['questionHead']}>
            <Text fw={600} id={`assessment-${assessment.id}`}>
              {t('assessments.by', {
                date: formats.date(assessment.on),
                by: assessment.by,
                set: assessment.criteria.name,
              })}
            </Text>
            <StandingBadge standing={assessment.obstacles.length === 0 ? 'admitted' : 'notAdmitted'} />
          </div>
          <Text>
            {t('assessments.total', {
              total: formats.number(assessment.total, 1),
              minimum: formats.number(assessment.criteria.minimumTotal, 1),
            })}
          </Text>
          <Reasons obstacles={assessment.obstacles} criteria={assessment.criteria} />
          <LowScores {...assessment} />
          <Accordion variant="default" chevronPosition="left" mt="sm" order={3}>
            <Accordion.Item value="answers" style={{ borderBottom: 'none' }}>
              <Accordion.Control>{t('assessments.show')}</Accordion.Control>
              <Accordion.Panel>
                <Answers assessment={assessment} />
              </Accordion.Panel>
            </Accordion.Item>
          </Accordion>
        </article>
      ))}
    </Section>
  )
}

function Answers({ assessment }: { readonly assessment: CoachAssessment }) {
  const t = useT('coaches')
  const common = useT('common')
  const { criteria, knockOuts, scores } = assessment
  return (
    <>
      <Text fw={600} mb={4}>
        {t('assessments.knockOuts')}
      </Text>
      <ul className={classes['answers']}>
        {criteria.knockOuts.map(({ id, text }) => {
          const answer = knockOuts[id]
          return (
            <li key={id} className={classes['answer']}>
              <strong>{answer?.met === true ? common('yes') : common('no')}</strong>
              <span>
                {text}
                {answer !== undefined && answer.note !== '' && (
                  <div className={classes['answerNote']}>{answer.note}</div>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <Text fw={600} mt="md" mb={4}>
        {t('assessments.scores')}
      </Text>
      <ul className={classes['answers']}>
        {criteria.weighted.map(({ id, text, weight }) => (
          <li key={id} className={classes['bar']}>
            <strong>{scores[id] ?? '–'}</strong>
            <div>
              {text} <span className={classes['answerNote']}>· {t('assessments.weight', { weight })}</span>
            </div>
            <Progress value={20 * (scores[id] ?? 0)} color={scores[id] === 1 ? 'orange' : 'petrol'} aria-hidden />
          </li>
        ))}
      </ul>
    </>
  )
}
