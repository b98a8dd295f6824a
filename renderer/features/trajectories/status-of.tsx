import { useLocal } from '#renderer/i18n/use-t.ts'
import { StatusBadge, type StatusTone } from '#renderer/ui/status-badge.tsx'
import { stateText } from '#resources/presets/reminders-and-states.ts'
import type { TrajectoryStatus } from '#shared/domain/trajectory.ts'

const tones: Readonly<Record<TrajectoryStatus, StatusTone>> = {
  requested: 'neutral',
  intake: 'neutral',
  matching: 'neutral',
  threeWayMeeting: 'neutral',
  running: 'busy',
  midTermReview: 'busy',
  finalEvaluation: 'busy',
  followUp: 'busy',
  closed: 'done',
  rejected: 'neutral',
  referred: 'neutral',
  onHold: 'attention',
  stoppedEarly: 'attention',
  anonymised: 'neutral',
}

/** The status of a trajectory as word, icon and colour. */
export function TrajectoryStatusBadge({ status }: { readonly status: TrajectoryStatus }) {
  const local = useLocal()
  return <StatusBadge tone={tones[status]} label={local(stateText(status).name)} />
}
