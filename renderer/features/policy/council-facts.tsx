import { Text } from '@mantine/core'
import type { WorksCouncil } from '#shared/domain/policy.ts'
import type { IsoDate } from '#shared/domain/primitives.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { type WorPart, worParts } from '#resources/presets/works-council.ts'
import classes from './policy.module.css'

type Fact = readonly [label: string, value: string]

/** What is recorded about the works council and a version, whatever it answered. */
export function CouncilFacts({ council }: { readonly council: WorksCouncil }) {
  const t = useT('policyLife')
  const facts = useFacts()(council)
  return (
    <>
      <Text fw={600} mb="xs">
        {t(`council.standing.${council.status}`)}
      </Text>
      {facts.length > 0 && (
        <dl className={classes['facts']}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function useFacts(): (council: WorksCouncil) => readonly Fact[] {
  const t = useT('policyLife')
  const formats = useFormats()
  const local = useLocal()
  const day = (label: string, on: IsoDate | null): readonly Fact[] => (on === null ? [] : [[label, formats.date(on)]])
  const text = (label: string, said: string): readonly Fact[] => (said === '' ? [] : [[label, said]])
  const lineOf =
    (letters: readonly string[]) =>
    (part: WorPart): readonly string[] =>
      letters.includes(part.letter) ? [`${part.letter}. ${local(part.text)}`] : []
  const grounds = (letters: readonly string[]): Fact => [
    t('council.grounds'),
    letters.length === 0 ? t('council.noGrounds') : worParts.flatMap(lineOf(letters)).join('\n'),
  ]
  return (council) => {
    switch (council.status) {
      case 'open':
        return []
      case 'notNeeded':
        return [...day(t('council.since'), council.on), ...text(t('council.reason'), council.reason)]
      case 'asked':
        return [
          ...day(t('council.askedOn'), council.on),
          grounds(council.grounds),
          ...day(t('council.meetingOn'), council.meetingOn),
          ...day(t('council.respondBy'), council.respondBy),
        ]
      case 'consented':
      case 'withheld':
        return [
          ...day(t('council.askedOn'), council.askedOn),
          grounds(council.grounds),
          ...day(t('council.answeredOn'), council.on),
          ...text(t('council.noteOfAnswer'), council.note),
        ]
    }
  }
}
