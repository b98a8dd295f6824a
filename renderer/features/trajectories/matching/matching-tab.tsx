import { Text } from '@mantine/core'
import { useState } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { isMatching } from '#shared/domain/matching-commands.ts'
import type { TrajectoryFile } from '../file.ts'
import { ChangeCoach } from './change-coach.tsx'
import { ChooseDialog } from './choose-dialog.tsx'
import { Decided } from './decided.tsx'
import { DroppedCoaches } from './dropped-coaches.tsx'
import { Proposal } from './proposal.tsx'
import { RankedCoaches } from './ranked-coaches.tsx'
import { useMatching, type Matching } from './use-matching.ts'
import { WishesForm } from './wishes-form.tsx'

/** How the coach of a trajectory is chosen: wishes, proposal, ranking, and everybody who drops out with the reasons. */
export function MatchingTab({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('matching')
  const matching = useMatching(file)
  const { trajectory } = file
  if (matching === undefined) return null
  if (isMatching(trajectory)) return <Choosing file={file} matching={matching} />
  return (
    <>
      {trajectory.coachId === null ? (
        <Text c="dimmed" mb="lg">
          {t(trajectory.status === 'onHold' ? 'onHold' : 'none')}
        </Text>
      ) : (
        <>
          <Decided file={file} matching={matching} />
          <ChangeCoach file={file} />
        </>
      )}
      {trajectory.matching.candidates.length > 0 && <Proposal file={file} matching={matching} />}
    </>
  )
}

function Choosing({ file, matching }: { readonly file: TrajectoryFile; readonly matching: Matching }) {
  const [choosing, setChoosing] = useState<Coach | null>(null)
  return (
    <>
      <WishesForm file={file} />
      <Proposal file={file} matching={matching} onChoose={setChoosing} />
      <RankedCoaches file={file} matching={matching} onChoose={setChoosing} />
      <DroppedCoaches file={file} matching={matching} onChoose={setChoosing} />
      {choosing !== null && (
        <ChooseDialog file={file} matching={matching} coach={choosing} onClose={() => setChoosing(null)} />
      )}
    </>
  )
}
