import { Text } from '@mantine/core'
import { type Control, useWatch } from 'react-hook-form'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { CheckboxField } from '#renderer/ui/choice-fields.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { type MisusePattern, misusePatterns } from '#resources/presets/misuse-patterns.ts'
import { limits } from '#shared/domain/primitives.ts'
import { HealthHint } from '../health-hint.tsx'
import type { IntakeFormInput, IntakeFormValues } from './intake-form-values.ts'
import classes from './intake.module.css'

interface MisusePatternsProps {
  readonly control: Control<IntakeFormInput, unknown, IntakeFormValues>
}

/** The ways in which coaching is used for something else: tick what is recognised, and write what was agreed. */
export function MisusePatterns({ control }: MisusePatternsProps) {
  const t = useT('intake')
  return (
    <Section title={t('misuse.title')} description={t('misuse.lead')}>
      {misusePatterns.map((pattern) => (
        <Pattern key={pattern.id} control={control} pattern={pattern} />
      ))}
    </Section>
  )
}

function Pattern({ control, pattern }: MisusePatternsProps & { readonly pattern: MisusePattern }) {
  const t = useT('intake')
  const local = useLocal()
  const { id } = pattern
  const ticked = useWatch({ control, name: `misuse.${id}` }) === true
  return (
    <div className={classes['pattern']}>
      <CheckboxField control={control} name={`misuse.${id}`} label={local(pattern.name)} />
      <div className={classes['patternBody']}>
        <details className={classes['help']} style={{ marginTop: 0 }}>
          <summary>{t('misuse.recognise')}</summary>
          <ul>
            {pattern.recognise.map((line) => (
              <li key={line.nl}>{local(line)}</li>
            ))}
          </ul>
        </details>
        {ticked && (
          <>
            <Explained term={t('misuse.ask')} text={local(pattern.question)} />
            <Explained term={t('misuse.better')} text={local(pattern.betterStep)} />
            <Explained term={t('misuse.still')} text={local(pattern.ifStill)} />
            <TextField control={control} name={`notes.${id}`} label={t('misuse.note')} limit={limits.line} required />
            <HealthHint control={control} names={[`notes.${id}`]} />
          </>
        )}
      </div>
    </div>
  )
}

const Explained = ({ term, text }: { readonly term: string; readonly text: string }) => (
  <Text fz="sm">
    <strong>{term}:</strong> {text}
  </Text>
)
