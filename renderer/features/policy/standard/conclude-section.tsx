import { Button, Group, List, Text } from '@mantine/core'
import { concludeAssessment, concludeObstacles } from '#shared/domain/self-assessment-commands.ts'
import type { SelfAssessment } from '#shared/domain/self-assessment.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commit, put, readRow } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { drafts } from '#renderer/lib/drafts.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { selfAssessmentStandard, standardAreas } from '#resources/presets/standard-self-assessment.ts'

interface ConcludeSectionProps {
  readonly row: Row<SelfAssessment>
  /** As they stand in the form. */
  readonly answers: SelfAssessment['answers']
  readonly hasUnsaved: () => boolean
}

/** The last step: what is still missing per area, and the button. */
export function ConcludeSection({ row, answers, hasUnsaved }: ConcludeSectionProps) {
  const t = useT('policyStandard')
  const mayChange = useMayChange()
  const conclude = useConclude(row.id, hasUnsaved)
  const obstacles = concludeObstacles({ ...row.doc, answers }, selfAssessmentStandard)
  return (
    <Section title={t('conclude.title')}>
      {obstacles.length === 0 ? <Text>{t('conclude.ready')}</Text> : <Missing row={row} answers={answers} />}
      <Group mt="md">
        <Button disabled={obstacles.length > 0 || !mayChange} onClick={() => void conclude()}>
          {t('conclude.button')}
        </Button>
      </Group>
    </Section>
  )
}

function Missing({ row, answers }: Pick<ConcludeSectionProps, 'row' | 'answers'>) {
  const t = useT('policyStandard')
  const local = useLocal()
  const obstacles = concludeObstacles({ ...row.doc, answers }, selfAssessmentStandard)
  const count = (code: 'scoreMissing' | 'evidenceMissing', ids: readonly string[]) =>
    obstacles.filter((obstacle) => obstacle.code === code && ids.includes(obstacle.statementId)).length
  return (
    <>
      <Text>{t('conclude.missing')}</Text>
      <List spacing={4} mt={4}>
        {standardAreas.flatMap(({ id, name, statements }) => {
          const ids = statements.map((statement) => statement.id)
          const scores = count('scoreMissing', ids)
          const evidence = count('evidenceMissing', ids)
          const area = local(name)
          return [
            ...(scores > 0
              ? [<List.Item key={`${id}-s`}>{t('conclude.scores', { area, count: scores })}</List.Item>]
              : []),
            ...(evidence > 0
              ? [<List.Item key={`${id}-e`}>{t('conclude.evidence', { area, count: evidence })}</List.Item>]
              : []),
          ]
        })}
      </List>
    </>
  )
}

/** Saves what was typed last, asks, and concludes the newest revision. */
function useConclude(assessmentId: string, hasUnsaved: () => boolean): () => Promise<void> {
  const t = useT('policyStandard')
  const errorText = useErrorText()
  return async () => {
    await drafts.flush()
    if (hasUnsaved()) return notify({ kind: 'warning', message: t('conclude.unsaved') })
    const sure = await confirm({
      title: t('conclude.confirmTitle'),
      body: t('conclude.confirmBody'),
      confirmLabel: t('conclude.button'),
    })
    const row = sure ? await readRow('selfAssessments', assessmentId) : null
    if (row === null) return
    const concluded = concludeAssessment(row.doc, selfAssessmentStandard, commandContext())
    if (!concluded.ok) return notify({ kind: 'warning', message: t('conclude.missing') })
    const saved = await commit('selfAssessment.save', [put('selfAssessments', row.rev, concluded.value)])
    if (saved.ok) notify({ kind: 'done', message: t('conclude.done') })
    else notify({ kind: 'error', message: errorText.vault(saved.error) })
  }
}
