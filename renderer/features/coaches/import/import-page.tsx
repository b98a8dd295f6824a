import { useT } from '#renderer/i18n/use-t.ts'
import { Page, Steps } from '#renderer/ui/layout.tsx'
import { CheckStep } from './check-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DoneStep } from './done-step.tsx'
import { FileStep } from './file-step.tsx'
import { type ImportStage, useImport } from './import-state.ts'
import classes from './import.module.css'

const stages: readonly ImportStage[] = ['file', 'columns', 'check', 'done']

/** Taking in a list of coaches: file, columns, check, done. */
export function ImportPage() {
  const t = useT('coachImport')
  const coaches = useT('coaches')
  const { stage, label } = useImport()
  const now = stages.indexOf(stage)
  return (
    <Page title={t('title')} lead={t('lead')} breadcrumbs={[{ label: coaches('title'), to: '/coaches' }]}>
      <div className={classes['steps']}>
        <Steps
          label={t('steps.label')}
          steps={stages.map((each, at) => ({
            label: t(`steps.${each}`),
            state: at < now || stage === 'done' ? 'done' : at === now ? 'current' : 'todo',
          }))}
        />
      </div>
      {label !== '' && stage !== 'done' && <p className={classes['examples']}>{t('file.chosen', { name: label })}</p>}
      <Stage />
    </Page>
  )
}

function Stage() {
  const { stage, selection, done } = useImport()
  if (stage === 'columns' && selection !== null) return <ColumnsStep selection={selection} />
  if (stage === 'check' && selection !== null) return <CheckStep selection={selection} />
  if (stage === 'done' && done !== null && selection !== null) return <DoneStep done={done} selection={selection} />
  return <FileStep />
}
