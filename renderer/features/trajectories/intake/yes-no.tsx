import { Group, Radio, Text } from '@mantine/core'
import { useT } from '#renderer/i18n/use-t.ts'
import type { YesNo } from '#shared/domain/intake.ts'
import classes from './intake.module.css'

interface YesNoQuestionProps {
  readonly question: string
  /** Why it is asked. */
  readonly help: string
  readonly value: YesNo | null
  readonly onChange: (value: YesNo) => void
  /** What the records say about it. */
  readonly note?: string | undefined
}

/** A question with yes or no, and why it is asked at the spot. Nothing is chosen beforehand. */
export function YesNoQuestion({ question, help, value, onChange, note }: YesNoQuestionProps) {
  const t = useT('intake')
  return (
    <div className={classes['question']}>
      <Radio.Group
        value={value ?? ''}
        onChange={(chosen) => onChange(chosen === 'yes' ? 'yes' : 'no')}
        label={question}
        description={note}
      >
        <Group gap="lg" mt={8}>
          <Radio value="yes" label={t('yes')} />
          <Radio value="no" label={t('no')} />
        </Group>
      </Radio.Group>
      <details className={classes['help']}>
        <summary>{t('why')}</summary>
        <Text fz="sm">{help}</Text>
      </details>
    </div>
  )
}
