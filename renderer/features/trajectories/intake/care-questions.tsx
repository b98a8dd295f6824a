import { Alert, Button, Group, Text } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { intakeQuestion, neutralSentence } from '#resources/presets/intake-rules.ts'
import { type UnstoredRuleId, unstoredRuleIds, type YesNo } from '#shared/domain/intake.ts'
import type { Step } from '../steps.ts'
import { YesNoQuestion } from './yes-no.tsx'

/** Answers of this moment: they live on the screen and nowhere else, not even in a draft. */
export type CareAnswers = Partial<Record<UnstoredRuleId, YesNo>>

interface CareQuestionsProps {
  readonly answers: CareAnswers
  readonly onChange: (answers: CareAnswers) => void
  readonly onStep: (step: Step) => void
}

/** Health, safety and private matters: asked first, kept nowhere, with the way to go when the answer is yes. */
export function CareQuestions({ answers, onChange, onStep }: CareQuestionsProps) {
  const t = useT('intake')
  const local = useLocal()
  const hits = unstoredRuleIds.filter((id) => answers[id] === 'yes')
  return (
    <Section title={t('care.title')} description={t('care.lead')}>
      {unstoredRuleIds.map((id) => (
        <YesNoQuestion
          key={id}
          question={local(intakeQuestion(id).question)}
          help={local(intakeQuestion(id).help)}
          value={answers[id] ?? null}
          onChange={(value) => onChange({ ...answers, [id]: value })}
        />
      ))}
      {hits.length > 0 && (
        <Alert
          color="red"
          variant="light"
          icon={<IconHeartHandshake aria-hidden />}
          title={t('care.elsewhere')}
          role="status"
        >
          {hits.map((id) => (
            <Text key={id} mb={4}>
              {local(intakeQuestion(id).advice)}
            </Text>
          ))}
          <Text fz="sm">{t('care.neutral', { sentence: local(neutralSentence) })}</Text>
          <Group mt="sm" gap="sm">
            <Button variant="default" onClick={() => onStep('hold')}>
              {t('care.hold')}
            </Button>
            <Button variant="default" onClick={() => onStep('refer')}>
              {t('care.refer')}
            </Button>
          </Group>
        </Alert>
      )}
    </Section>
  )
}
