import { type Icon, IconCircleCheck, IconCircleDashed, IconCircleMinus, IconPencil } from '@tabler/icons-react'
import type { ChapterState } from '#shared/domain/policy-versions.ts'
import classes from './policy.module.css'

/** Where work on a chapter or a part stands. */
export type PartState = ChapterState | 'open' | 'done'

const icons: Readonly<Record<PartState, Icon>> = {
  empty: IconCircleDashed,
  started: IconPencil,
  ready: IconCircleCheck,
  leftOut: IconCircleMinus,
  open: IconCircleDashed,
  done: IconCircleCheck,
}

/** The mark for a state; the word comes beside it. */
export function StateIcon({ state }: { readonly state: PartState }) {
  const Mark = icons[state]
  return <Mark size={16} stroke={1.8} className={classes['stateIcon']} data-state={state} aria-hidden />
}
