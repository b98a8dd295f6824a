import type { AssessmentConversation } from '#shared/domain/coach.ts'
import type { LocalText } from '#shared/domain/primitives.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { guideAround, guideSteps, referenceRules } from '#resources/presets/interview-guide.ts'
import shared from '../coaches.module.css'
import classes from './assess.module.css'

/** The conversation as a whole: what to prepare, in which order, and what to do afterwards. Closed until asked for. */
export function ConversationGuide({ conversation }: { readonly conversation: AssessmentConversation | null }) {
  const t = useT('coachAssess')
  const local = useLocal()
  return (
    <details className={shared['help']}>
      <summary>{t('guide.title', { minutes: guideAround.totalMinutes })}</summary>
      <div className={classes['guide']}>
        <GuideList title={t('guide.before')} lines={guideAround.before} />
        <GuideList title={t('guide.rules')} lines={guideAround.rules} />
        <div>
          <strong>{t('guide.order')}</strong>
          <ol>
            {guideSteps.map(({ id, title, minutes, say }) => (
              <li key={id}>
                {local(title)} <span className={shared['answerNote']}>· {t('guide.minutes', { count: minutes })}</span>
                <div className={shared['answerNote']}>{local(say)}</div>
              </li>
            ))}
          </ol>
        </div>
        <div>
          {conversation === 'referenceCheck' && <GuideList title={t('guide.references')} lines={referenceRules} />}
          <GuideList title={t('guide.after')} lines={guideAround.after} />
        </div>
      </div>
    </details>
  )
}

function GuideList({ title, lines }: { readonly title: string; readonly lines: readonly LocalText[] }) {
  const local = useLocal()
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {lines.map((line) => (
          <li key={line.nl}>{local(line)}</li>
        ))}
      </ul>
    </div>
  )
}
