import { ActionIcon, Button, Menu, Text } from '@mantine/core'
import { IconDots, IconMessageReply, IconPencil, IconRotate, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { removeContribution, reopenContribution } from '#shared/domain/contribution-commands.ts'
import type { HandlingOutcome, PolicyContribution } from '#shared/domain/policy-contribution.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge, type StatusTone } from '#renderer/ui/status-badge.tsx'
import { AnswerForm } from './answer-form.tsx'
import chapters from './chapters.module.css'
import { ContributionForm } from './contribution-form.tsx'
import { chapterTitle } from './policy-parts.ts'
import { useContributionCommand } from './use-contribution-commands.ts'

const tones: Readonly<Record<HandlingOutcome, StatusTone>> = {
  adopted: 'done',
  partly: 'done',
  notAdopted: 'neutral',
  noted: 'neutral',
}

interface ContributionTableProps {
  readonly policy: Policy
  readonly contributions: readonly PolicyContribution[]
  /** What the table is of, for assistive technology. */
  readonly label: string
  readonly mayEdit: boolean
  /** All are about the chapter that is in sight. */
  readonly withoutChapter?: boolean | undefined
}

/** Who said what, when, and what was done with it. */
export function ContributionTable({ policy, contributions, label, mayEdit, withoutChapter }: ContributionTableProps) {
  const t = useT('policySupport')
  return (
    <table className={chapters['contributions']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('table.who')}</th>
          <th scope="col">{t('table.remark')}</th>
          <th scope="col">{t('table.answer')}</th>
          {mayEdit && <th scope="col" aria-label={t('table.actions')} />}
        </tr>
      </thead>
      <tbody>
        {contributions.map((contribution) => (
          <ContributionRow
            key={contribution.id}
            policy={policy}
            contribution={contribution}
            mayEdit={mayEdit}
            withChapter={withoutChapter !== true}
          />
        ))}
      </tbody>
    </table>
  )
}

interface ContributionRowProps {
  readonly policy: Policy
  readonly contribution: PolicyContribution
  readonly mayEdit: boolean
  readonly withChapter: boolean
}

function ContributionRow({ policy, contribution, mayEdit, withChapter }: ContributionRowProps) {
  const t = useT('policySupport')
  const formats = useFormats()
  const [open, setOpen] = useState<'answer' | 'edit' | null>(null)
  const { party, on, setting, remark } = contribution
  const close = () => setOpen(null)
  return (
    <>
      <tr>
        <th scope="row">
          <div className={chapters['who']}>{t(`party.${party}`)}</div>
          <Text c="dimmed" fz="sm">
            {[formats.date(on), setting].filter(Boolean).join(' · ')}
          </Text>
        </th>
        <td>
          {withChapter && <About policy={policy} chapterId={contribution.chapterId} />}
          <div className={chapters['remarkText']}>{remark === '' ? <em>{t('table.noRemark')}</em> : remark}</div>
        </td>
        <td>
          <Answer contribution={contribution} onAnswer={mayEdit && open === null ? () => setOpen('answer') : null} />
        </td>
        {mayEdit && (
          <td>
            <RowMenu policy={policy} contribution={contribution} onOpen={setOpen} />
          </td>
        )}
      </tr>
      {open !== null && (
        <tr>
          <td colSpan={4}>
            {open === 'answer' ? (
              <AnswerForm policyId={policy.id} contribution={contribution} onClose={close} />
            ) : (
              <ContributionForm policy={policy} contribution={contribution} onClose={close} />
            )}
          </td>
        </tr>
      )}
    </>
  )
}

function About({ policy, chapterId }: { readonly policy: Policy; readonly chapterId: string | null }) {
  const t = useT('policySupport')
  if (chapterId === null) {
    return (
      <Text c="dimmed" fz="sm">
        {t('whole')}
      </Text>
    )
  }
  return (
    <Link to="/policy/$policyId" params={{ policyId: policy.id }} search={{ tab: chapterId }} className="cb-link">
      {chapterTitle(policy, chapterId)}
    </Link>
  )
}

interface AnswerProps {
  readonly contribution: PolicyContribution
  /** null while it cannot be answered. */
  readonly onAnswer: (() => void) | null
}

function Answer({ contribution: { remark, handling }, onAnswer }: AnswerProps) {
  const t = useT('policySupport')
  const formats = useFormats()
  if (remark === '') return <Text c="dimmed">–</Text>
  if (handling !== null) {
    return (
      <>
        <StatusBadge tone={tones[handling.outcome]} label={t(`outcome.${handling.outcome}`)} />
        <div className={chapters['remarkText']}>{handling.explanation}</div>
        <Text c="dimmed" fz="sm">
          {formats.date(handling.on)}
        </Text>
      </>
    )
  }
  return (
    <>
      <StatusBadge tone="attention" label={t('table.open')} />
      {onAnswer !== null && (
        <div>
          <Button
            mt={6}
            size="compact-sm"
            variant="default"
            leftSection={<IconMessageReply size={16} aria-hidden />}
            onClick={onAnswer}
          >
            {t('table.giveAnswer')}
          </Button>
        </div>
      )}
    </>
  )
}

interface RowMenuProps {
  readonly policy: Policy
  readonly contribution: PolicyContribution
  readonly onOpen: (form: 'answer' | 'edit') => void
}

function RowMenu({ policy, contribution, onOpen }: RowMenuProps) {
  const t = useT('policySupport')
  const formats = useFormats()
  const run = useContributionCommand(policy.id)
  const { id, party, on, handling } = contribution
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('table.menu', { party: t(`party.${party}`), date: formats.date(on) })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={() => onOpen('edit')}>
          {t('table.edit')}
        </Menu.Item>
        {handling !== null && (
          <>
            <Menu.Item leftSection={<IconMessageReply size={18} aria-hidden />} onClick={() => onOpen('answer')}>
              {t('table.changeAnswer')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconRotate size={18} aria-hidden />}
              onClick={() => void run((draft) => reopenContribution(draft, id))}
            >
              {t('table.reopen')}
            </Menu.Item>
          </>
        )}
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => void run((draft) => removeContribution(draft, id))}
        >
          {t('table.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
