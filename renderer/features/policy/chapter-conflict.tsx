import { Alert, Button, Group, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { isEmptyText } from '#shared/domain/policy-versions.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import classes from './chapters.module.css'
import { RichTextView } from './rich-text-view.tsx'

interface ChapterConflictProps {
  readonly title: string
  /** What was typed here and is not saved. */
  readonly mine: RichText
  /** What the record holds by now. */
  readonly theirs: RichText
  /** Called with the text to go on with. */
  readonly onChoose: (text: RichText) => void
}

/** Both texts, one below the other. */
const both = (first: RichText, second: RichText): RichText => ({
  type: 'doc',
  content: [...first.content, ...second.content],
})

/** Two texts for one chapter, beside each other. Nothing is dropped before the person has chosen. */
export function ChapterConflict({ title, mine, theirs, onChoose }: ChapterConflictProps) {
  const t = useT('policyChapters')
  const heading = useRef<HTMLHeadingElement>(null)
  // The editor has just made room for this: whoever was typing must hear why.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-label={t('conflict.title')}>
      <Title order={2} ref={heading} tabIndex={-1}>
        {title}
      </Title>
      <Alert
        color="orange"
        variant="light"
        icon={<IconAlertTriangle aria-hidden />}
        title={t('conflict.title')}
        my="md"
      >
        {t('conflict.body')}
      </Alert>
      <Group mb="md" gap="sm">
        <Button onClick={() => onChoose(both(theirs, mine))}>{t('conflict.keepBoth')}</Button>
        <Button variant="default" onClick={() => onChoose(mine)}>
          {t('conflict.keepMine')}
        </Button>
        <Button variant="default" onClick={() => onChoose(theirs)}>
          {t('conflict.keepTheirs')}
        </Button>
      </Group>
      <div className={classes['sides']}>
        <Side label={t('conflict.mine')} text={mine} />
        <Side label={t('conflict.theirs')} text={theirs} />
      </div>
    </section>
  )
}

function Side({ label, text }: { readonly label: string; readonly text: RichText }) {
  const t = useT('policyChapters')
  return (
    <section className={classes['side']} aria-label={label}>
      <h3>{label}</h3>
      {isEmptyText(text) ? <p className={classes['nothing']}>{t('conflict.nothing')}</p> : <RichTextView text={text} />}
    </section>
  )
}
