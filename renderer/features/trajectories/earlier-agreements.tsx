import { Accordion, Stack, Text } from '@mantine/core'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { parties } from '#shared/domain/trajectory.ts'
import type { TrajectoryFile } from './file.ts'
import { GoalView } from './goal-view.tsx'

/** What all three had agreed to before it was changed, word for word. */
export function EarlierAgreements({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { date, list } = useFormats()
  const { agreementVersions } = file.trajectory
  if (agreementVersions.length === 0) return null
  const numbered = agreementVersions.map((version, index) => ({ version, number: index + 1 })).toReversed()
  return (
    <Section title={t('agreement.earlier')} description={t('agreement.earlierLead')}>
      <Accordion variant="separated" order={3} keepMounted={false}>
        {numbered.map(({ version, number }) => (
          <Accordion.Item key={number} value={String(number)}>
            <Accordion.Control>
              {t('agreement.earlierTitle', { number, date: date(version.lapsedOn) })}
            </Accordion.Control>
            <Accordion.Panel>
              <Stack gap="md">
                {version.reason !== '' && <Text>{t('agreement.earlierReason', { reason: version.reason })}</Text>}
                <Text fz="sm" c="dimmed">
                  {list(
                    parties.flatMap((party) => {
                      const on = version.agreement[party]
                      return on === null ? [] : [`${t(`partyLower.${party}`)} ${date(on)}`]
                    }),
                  )}
                </Text>
                {version.goals
                  .filter(({ dropped }) => dropped === null)
                  .map((goal) => (
                    <div key={goal.id}>
                      <Text fw={600}>{goal.title}</Text>
                      <GoalView goal={goal} />
                    </div>
                  ))}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  )
}
