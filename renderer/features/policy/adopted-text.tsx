import { Text } from '@mantine/core'
import type { AdoptedPolicy } from '#shared/domain/policy.ts'
import { fillRichText } from '#shared/domain/policy-placeholders.ts'
import { isEmptyText } from '#shared/domain/policy-versions.ts'
import { policyValues } from '#shared/report/policy-document.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import classes from './policy.module.css'
import { chapterNumber } from './policy-parts.ts'
import { RichTextView } from './rich-text-view.tsx'

/** The chapters of an adopted version as they were adopted, with everything filled in. What is left out is not there. */
export function AdoptedText({ policy }: { readonly policy: AdoptedPolicy }) {
  const t = useT('policy')
  const screenLanguage = useLanguage()
  const values = policyValues(policy, policy.adoption.organisation)
  return (
    <div className={classes['reading']}>
      {policy.language !== screenLanguage && (
        <Text c="dimmed" mb="lg">
          {t('reading.language', { language: t(`reading.languageName.${policy.language}`) })}
        </Text>
      )}
      <div className={classes['document']} lang={policy.language}>
        {policy.chapters
          .filter(({ leftOut }) => leftOut === null)
          .map(({ id, title, body }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id} tabIndex={-1}>
                <span className={classes['navNumber']}>{chapterNumber(policy, id)}</span>
                <span>{title}</span>
              </h2>
              {isEmptyText(body) ? (
                <Text c="dimmed" lang={screenLanguage}>
                  {t('reading.emptyChapter')}
                </Text>
              ) : (
                <RichTextView text={fillRichText(body, values)} />
              )}
            </section>
          ))}
      </div>
    </div>
  )
}
