import { Table, Text } from '@mantine/core'
import type { Contribution } from '#shared/domain/coach-score.ts'
import {
  type JointJudgement,
  type JointKnockOut,
  type JointScore,
  TALK_ABOUT_FROM,
  toTalkAbout,
} from '#shared/domain/coach-joint.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import shared from '../coaches.module.css'
import classes from './assess.module.css'

/** What the assessors talk about first: each with every judgement and what it rests on. */
export function TalkAbout({ joint }: { readonly joint: JointJudgement }) {
  const t = useT('coachAssess')
  const common = useT('common')
  const { knockOuts, weighted } = toTalkAbout(joint)
  if (knockOuts.length + weighted.length === 0) return <Text>{t('decide.talkNone')}</Text>
  return (
    <>
      <ul className={classes['talk']}>
        {knockOuts.map(({ criterion, answers }) => (
          <TalkItem
            key={criterion.id}
            text={criterion.text}
            apart={t('decide.disputed')}
            answers={answers.map((answer) => ({ ...answer, given: answer.met ? common('yes') : common('no') }))}
          />
        ))}
        {weighted.map(({ criterion, answers, difference }) => (
          <TalkItem
            key={criterion.id}
            text={criterion.text}
            apart={t('decide.points', { count: difference })}
            answers={answers.map((answer) => ({ ...answer, given: String(answer.score) }))}
          />
        ))}
      </ul>
      <Text c="dimmed" fz="sm" mt="sm">
        {t('decide.talkChange')}
      </Text>
    </>
  )
}

interface TalkItemProps {
  readonly text: string
  /** How far apart, in words. */
  readonly apart: string
  readonly answers: readonly {
    readonly assessmentId: string
    readonly by: string
    readonly given: string
    readonly note: string
  }[]
}

function TalkItem({ text, apart, answers }: TalkItemProps) {
  return (
    <li>
      <div className={shared['questionHead']}>
        <Text fw={550}>{text}</Text>
        <StatusBadge tone="attention" label={apart} />
      </div>
      <dl className={classes['voices']}>
        {answers.map(({ assessmentId, by, given, note }) => (
          <div key={assessmentId}>
            <dt>
              {by} <strong>{given}</strong>
            </dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** All answers of two or more assessors, one column each; knock-outs first. */
export function SideBySide({ joint }: { readonly joint: JointJudgement }) {
  const t = useT('coachAssess')
  const formats = useFormats()
  const shareOf = (id: string): Contribution | undefined => joint.contributions.find((share) => share.id === id)
  return (
    // With five assessors the table is wider than the page. What scrolls must take the focus, or the keyboard cannot scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes['scroller']} role="region" aria-label={t('decide.all')} tabIndex={0}>
      <Table miw={320 + 88 * joint.assessments.length} className={classes['sideBySide'] ?? ''} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('decide.criterion')}</Table.Th>
            {joint.assessments.map(({ id, by, on }) => (
              <Table.Th key={id} scope="col">
                {by}
                <div className={`${shared['answerNote'] ?? ''} ${classes['unbroken'] ?? ''}`}>
                  {formats.shortDate(on)}
                </div>
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('decide.mean')}</Table.Th>
            <Table.Th scope="col">{t('decide.difference')}</Table.Th>
            <Table.Th scope="col">{t('decide.contribution')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {joint.knockOuts.map((knockOut) => (
            <KnockOutRow key={knockOut.criterion.id} knockOut={knockOut} />
          ))}
          {joint.weighted.map((score) => (
            <ScoreRow key={score.criterion.id} score={score} share={shareOf(score.criterion.id)} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('decide.total')}</Table.Th>
            {joint.assessments.map(({ id, total }) => (
              <Table.Td key={id}>{formats.number(total, 1)}</Table.Td>
            ))}
            <Table.Td>
              <strong>{formats.number(joint.total, 1)}</strong>
            </Table.Td>
            <Table.Td />
            <Table.Td>{formats.number(joint.hundredths / 100, 2)}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  )
}

function KnockOutRow({ knockOut }: { readonly knockOut: JointKnockOut }) {
  const t = useT('coachAssess')
  const common = useT('common')
  const { criterion, verdict, answers } = knockOut
  const word = { met: t('decide.agreedYes'), notMet: t('decide.agreedNo'), disputed: t('decide.disputed') }[verdict]
  return (
    <Table.Tr data-talk={verdict === 'disputed' || undefined}>
      <Table.Th scope="row">
        {criterion.text}
        <Notes answers={answers} />
      </Table.Th>
      {answers.map(({ assessmentId, met }) => (
        <Table.Td key={assessmentId}>{met ? common('yes') : common('no')}</Table.Td>
      ))}
      <Table.Td colSpan={3}>{word}</Table.Td>
    </Table.Tr>
  )
}

interface ScoreRowProps {
  readonly score: JointScore
  readonly share: Contribution | undefined
}

function ScoreRow({ score: { criterion, answers, mean, difference }, share }: ScoreRowProps) {
  const t = useT('coachAssess')
  const { number } = useFormats()
  return (
    <Table.Tr data-talk={difference >= TALK_ABOUT_FROM || undefined}>
      <Table.Th scope="row">
        {criterion.text}{' '}
        <span className={shared['answerNote']}>· {t('weighted.weight', { weight: criterion.weight })}</span>
        <Notes answers={answers} />
      </Table.Th>
      {answers.map(({ assessmentId, score }) => (
        <Table.Td key={assessmentId}>{score}</Table.Td>
      ))}
      <Table.Td>{number(mean, Number.isInteger(mean) ? 0 : 1)}</Table.Td>
      <Table.Td className={classes['unbroken'] ?? ''}>
        {difference === 0 ? '–' : t('decide.points', { count: difference })}
      </Table.Td>
      <Table.Td>{share === undefined ? '' : number(share.hundredths / 100, 2)}</Table.Td>
    </Table.Tr>
  )
}

interface NotesProps {
  readonly answers: readonly { readonly assessmentId: string; readonly by: string; readonly note: string }[]
}

function Notes({ answers }: NotesProps) {
  return answers
    .filter(({ note }) => note !== '')
    .map(({ assessmentId, by, note }) => (
      <div key={assessmentId} className={shared['answerNote']}>
        {by}: {note}
      </div>
    ))
}
