import type { KnockOut, WeightedCriterion } from '#shared/domain/criteria-set.ts'
import type { AssessmentConversation } from '#shared/domain/coach.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { guideFor, type GuideLines, referenceGuideFor } from '#resources/presets/interview-guide.ts'
import shared from '../coaches.module.css'
import classes from './assess.module.css'

const noLines: GuideLines = { questions: [], listenFor: [], redFlags: [] }

/** What to ask depends on whom one talks to; with papers alone there is nobody to ask. */
function linesFor(criterionId: string, conversation: AssessmentConversation | null): GuideLines {
  if (conversation === 'papersOnly') return noLines
  return conversation === 'referenceCheck' ? referenceGuideFor(criterionId) : guideFor(criterionId)
}

interface QuestionHelpProps {
  readonly criterion: KnockOut | WeightedCriterion
  readonly conversation: AssessmentConversation | null
}

/** Why a criterion is there, how to establish it, and what to ask and hear in the conversation; behind one click. */
export function QuestionHelp({ criterion, conversation }: QuestionHelpProps) {
  const t = useT('coachAssess')
  const local = useLocal()
  const lines = linesFor(criterion.id, conversation)
  const parts = [
    [t('help.why'), paragraphs(criterion.why)],
    [t('help.how'), paragraphs(criterion.how)],
    [t('help.evidence'), paragraphs('evidence' in criterion ? criterion.evidence : '')],
    [t('help.ask'), lines.questions.map(local)],
    [t('help.listenFor'), lines.listenFor.map(local)],
    [t('help.redFlags'), lines.redFlags.map(local)],
  ] as const
  const filled = parts.filter(([, texts]) => texts.length > 0)
  if (filled.length === 0) return null
  return (
    <details className={shared['help']}>
      <summary>{t('help.open')}</summary>
      <dl className={classes['helpParts']}>
        {filled.map(([label, texts]) => (
          <div key={label}>
            <dt>{label}</dt>
            {texts.map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}

const paragraphs = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')
