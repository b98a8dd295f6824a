import { Button, Group, Text, Title } from '@mantine/core'
import { IconLock, IconRestore } from '@tabler/icons-react'
import { useCallback } from 'react'
import {
  informationBarriers,
  type InformationError,
  resetInformation,
  setInformation,
} from '#shared/domain/information-matrix-commands.ts'
import {
  defaultInformationMatrix,
  informationCodes,
  informationItems,
  type InformationMatrix,
  informationReaders,
} from '#shared/domain/information-matrix.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { explainCode, informationCodeTexts } from '#resources/presets/information-matrix.ts'
import type { PartProps } from '../part-props.ts'
import { InformationTable } from '#renderer/ui/matrix/information-table.tsx'
import classes from '#renderer/ui/matrix/matrix.module.css'
import { useDraftChange } from './use-draft-change.ts'

/** Who gets what of a trajectory. Each word is saved as it is chosen; what the product never gives away is fixed. */
export function InformationPart({ row, mayEdit }: PartProps) {
  const t = useT('policyInformation')
  const canEdit = useMayChange() && mayEdit
  const { informationMatrix: matrix, language, parameters } = row.doc
  const change = useDraftChange(row.id, useInformationErrorText())
  const isDefault = JSON.stringify(matrix) === JSON.stringify(defaultInformationMatrix)
  const reset = async () => {
    const sure = await confirm({ title: t('resetTitle'), body: t('resetBody'), confirmLabel: t('reset') })
    if (sure) await change(resetInformation)
  }
  return (
    <section>
      <Group justify="space-between" align="start" gap="sm" mb="md">
        <div>
          <Title order={2}>{t('title')}</Title>
          <Text c="dimmed" maw={620}>
            {t('lead')}
          </Text>
        </div>
        {canEdit && !isDefault && (
          <Button variant="default" leftSection={<IconRestore size={18} aria-hidden />} onClick={() => void reset()}>
            {t('reset')}
          </Button>
        )}
      </Group>
      <InformationTable
        matrix={matrix}
        language={language}
        set={canEdit ? (item, reader, code) => void change((draft) => setInformation(draft, item, reader, code)) : null}
      />
      <Fixed />
      <Words matrix={matrix} language={language} minimumGroup={parameters.minimumGroup} />
    </section>
  )
}

function useInformationErrorText(): (error: InformationError) => string {
  const t = useT('policyInformation')
  return useCallback(
    (error) => (error.code === 'barred' ? t(`barrier.${error.barrier}`) : t(`error.${error.code}`)),
    [t],
  )
}

/** What no organisation can change, and why. */
function Fixed() {
  const t = useT('policyInformation')
  return (
    <section>
      <Title order={3} mt="lg" mb="xs">
        <IconLock size={16} className={classes['lock']} aria-hidden />
        {t('fixed')}
      </Title>
      <ul style={{ margin: 0, paddingLeft: 20, maxWidth: 720 }}>
        {informationBarriers.map((barrier) => (
          <li key={barrier}>{t(`barrier.${barrier}`)}</li>
        ))}
      </ul>
    </section>
  )
}

interface WordsProps {
  readonly matrix: InformationMatrix
  readonly language: Language
  readonly minimumGroup: number
}

/** The words that this matrix uses, explained. */
function Words({ matrix, language, minimumGroup }: WordsProps) {
  const t = useT('policyInformation')
  const used = new Set(informationItems.flatMap((item) => informationReaders.map((reader) => matrix[item][reader])))
  return (
    <section>
      <Title order={3} mt="lg" mb="xs">
        {t('legend')}
      </Title>
      <dl className={classes['wordLegend']} lang={language}>
        {informationCodes
          .filter((code) => used.has(code))
          .map((code) => (
            <div key={code} style={{ display: 'contents' }}>
              <dt>{informationCodeTexts[code].label[language]}</dt>
              <dd>{explainCode(code, language, minimumGroup)}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
