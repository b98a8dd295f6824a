import { Text, Title } from '@mantine/core'
import { useRef } from 'react'
import type { AdoptedPolicy } from '#shared/domain/policy.ts'
import { fillRichText } from '#shared/domain/policy-placeholders.ts'
import { isEmptyText } from '#shared/domain/policy-versions.ts'
import { policyValues } from '#shared/report/policy-document.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { chapterNumber } from './policy-parts.ts'
import { RichTextView } from './rich-text-view.tsx'
import classes from './policy.module.css'

const unitOf = {
  minimumGroup: null,
  maxSessions: 'sessions',
  followUpMonths: 'months',
  decisionDays: 'workingDays',
} as const

const figureKeys = ['minimumGroup', 'maxSessions', 'followUpMonths', 'decisionDays'] as const

/** A version that can only be read: contents on the left, the text as it was adopted, with everything filled in. */
export function AdoptedView({ policy }: { readonly policy: AdoptedPolicy }) {
  const t = useT('policy')
  const screenLanguage = useLanguage()
  const text = useRef<HTMLDivElement>(null)
  const values = policyValues(policy, policy.adoption.organisation)
  // The router owns the address, so the contents move the page themselves.
  const goTo = (id: string) => {
    const heading = text.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <div className={classes['draft']}>
      <nav aria-label={t('reading.contents')} className={classes['nav']}>
        <h2 className={classes['navHeading']}>{t('reading.contents')}</h2>
        <ol className={classes['navList']} lang={policy.language}>
          {policy.chapters.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className={classes['navLink']}
                onClick={(event) => {
                  event.preventDefault()
                  goTo(id)
                }}
              >
                <span className={classes['navNumber']}>{chapterNumber(policy, id) ?? '–'}</span>
                <span>{title}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={classes['reading']}>
        <Figures policy={policy} />
        {policy.language !== screenLanguage && (
          <Text c="dimmed" mb="lg">
            {t('reading.language', { language: t(`reading.languageName.${policy.language}`) })}
          </Text>
        )}
        <div ref={text} className={classes['document']} lang={policy.language}>
          {policy.chapters.map(({ id, title, body }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id} tabIndex={-1}>
                <span className={classes['navNumber']}>{chapterNumber(policy, id) ?? '–'}</span>
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
    </div>
  )
}

function Figures({ policy }: { readonly policy: AdoptedPolicy }) {
  const t = useT('policy')
  return (
    <section className={classes['card']} style={{ marginBottom: 32, maxWidth: 620 }}>
      <Title order={2} fz={17}>
        {t('reading.figures')}
      </Title>
      <dl className={classes['values']}>
        {figureKeys.map((key) => {
          const unit = unitOf[key]
          const value = policy.parameters[key]
          return (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{t(`figures.${key}`)}</dt>
              <dd>
                {unit === null
                  ? t('figures.people', { count: value })
                  : `${value} ${t(`figures.${unit}`, { count: value })}`}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
