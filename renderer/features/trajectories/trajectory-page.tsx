import { Tabs, Text } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading, PageMissing } from '#renderer/ui/page-states.tsx'
import { AgreementTab } from './agreement-tab.tsx'
import { EvaluationTab } from './evaluation-tab.tsx'
import { useTrajectoryFile, type TrajectoryFile } from './file.ts'
import { GoalsTab } from './goals-tab.tsx'
import { IntakeTab } from './intake/intake-tab.tsx'
import { ManagerLeftNotice } from './manager-section.tsx'
import { MatchingTab } from './matching/matching-tab.tsx'
import { tabs, type Tab } from './obstacle-text.ts'
import { RequestTab } from './request-tab.tsx'
import { SessionsTab } from './sessions-tab.tsx'
import { Refusal, StepActions } from './step-actions.tsx'
import { StepDialog } from './step-dialog.tsx'
import type { Step } from './steps.ts'
import { TrajectoryStatusBadge } from './status-of.tsx'
import { TrajectoryAside } from './trajectory-aside.tsx'

/** One trajectory: header with the next step, tabs by part of the work. */
export function TrajectoryPage() {
  const { trajectoryId } = useParams({ from: '/trajectories/$trajectoryId' })
  const file = useTrajectoryFile(trajectoryId)
  if (file === undefined) return <PageLoading />
  if (file === null) return <PageMissing />
  return <TrajectoryView key={trajectoryId} file={file} />
}

/** The tab where the work is while nobody has chosen one. */
function tabOfStatus({ trajectory }: TrajectoryFile): Tab {
  switch (trajectory.status) {
    case 'requested':
    case 'intake':
      return 'intake'
    case 'matching':
      return 'matching'
    case 'threeWayMeeting':
      return 'goals'
    case 'running':
    case 'midTermReview':
      return 'sessions'
    case 'finalEvaluation':
    case 'followUp':
    case 'stoppedEarly':
    case 'closed':
      return 'evaluation'
    default:
      return 'request'
  }
}

function TrajectoryView({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { trajectory, coachee } = file
  const search = useSearch({ from: '/trajectories/$trajectoryId' })
  const navigate = useNavigate({ from: '/trajectories/$trajectoryId' })
  const tab = tabs.find((name) => name === search.tab) ?? tabOfStatus(file)
  const [step, setStep] = useState<Step | null>(null)
  const [fromCare, setFromCare] = useState(false)
  const [refused, setRefused] = useState<Step | null>(null)
  const takeStep = (next: Step, care = false) => {
    setFromCare(care)
    setStep(next)
  }
  return (
    <Page
      title={coachee?.name ?? t('unknownPerson')}
      status={
        <>
          <Text c="dimmed" fz="lg">
            {trajectory.number}
          </Text>
          <TrajectoryStatusBadge status={trajectory.status} />
        </>
      }
      breadcrumbs={[{ label: t('title'), to: '/trajectories' }]}
      actions={<StepActions file={file} tab={tab} onStep={takeStep} onRefused={setRefused} />}
      aside={<TrajectoryAside file={file} />}
    >
      {refused !== null && <Refusal key={refused} step={refused} file={file} onClose={() => setRefused(null)} />}
      <ManagerLeftNotice file={file} />
      <TrajectoryTabs file={file} tab={tab} onStep={(next) => takeStep(next, true)} />
      {step !== null && (
        <StepDialog
          step={step}
          elsewhere={fromCare}
          file={file}
          onClose={() => {
            setStep(null)
            setRefused(null)
          }}
          onTaken={() => {
            // After the decision the work goes on at another tab.
            if (step === 'approve') void navigate({ search: {} })
          }}
        />
      )}
    </Page>
  )
}

interface TabsProps {
  readonly file: TrajectoryFile
  readonly tab: Tab
  readonly onStep: (step: Step) => void
}

function TrajectoryTabs({ file, tab, onStep }: TabsProps) {
  const t = useT('trajectories')
  const navigate = useNavigate({ from: '/trajectories/$trajectoryId' })
  return (
    <Tabs value={tab} onChange={(value) => void navigate({ search: { tab: value ?? tab } })} keepMounted={false}>
      <Tabs.List aria-label={t('tab.label')} mb="lg">
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name} px={10}>
            {t(`tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((name) => (
        <Tabs.Panel key={name} value={name}>
          <TabContent name={name} file={file} onStep={onStep} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function TabContent({ name, file, onStep }: Omit<TabsProps, 'tab'> & { readonly name: Tab }) {
  switch (name) {
    case 'request':
      return <RequestTab file={file} />
    case 'intake':
      return <IntakeTab file={file} onStep={onStep} />
    case 'matching':
      return <MatchingTab file={file} />
    case 'goals':
      return <GoalsTab file={file} />
    case 'agreement':
      return <AgreementTab file={file} />
    case 'sessions':
      return <SessionsTab file={file} />
    case 'evaluation':
      return <EvaluationTab file={file} />
  }
}
