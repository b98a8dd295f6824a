import { Text } from '@mantine/core'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { worksCouncilHelp } from '#resources/presets/works-council.ts'
import classes from './policy.module.css'

/** What article 27 of the Works Councils Act asks, where it is needed. */
export function WorHelp() {
  const t = useT('policyLife')
  const local = useLocal()
  return (
    <details className={classes['fold']}>
      <summary>{t('council.help')}</summary>
      <Text fw={600}>{local(worksCouncilHelp.title)}</Text>
      {worksCouncilHelp.text.map((paragraph) => (
        <Text key={paragraph.nl} mt="xs" maw={620}>
          {local(paragraph)}
        </Text>
      ))}
      <Text fw={600} mt="md">
        {t('council.example')}
      </Text>
      <Text maw={620}>{local(worksCouncilHelp.example)}</Text>
      <Text c="dimmed" fz="sm" mt="md" maw={620}>
        {local(worksCouncilHelp.note)}
      </Text>
    </details>
  )
}
