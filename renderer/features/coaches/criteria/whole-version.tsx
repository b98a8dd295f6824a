import { Button, Title } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { type CriteriaSet, scoreLevels } from '#shared/domain/criteria-set.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import classes from './whole-version.module.css'

/** A version as it was, to read: folded away until asked for. */
export function WholeVersion({ set }: { readonly set: CriteriaSet }) {
  const t = useT('coachCriteria')
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        mt="sm"
        leftSection={<IconBook2 size={16} aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? t('whole.close') : t('whole.open')}
      </Button>
      <div id={id} hidden={!open}>
        {open && <Reading set={set} />}
      </div>
    </>
  )
}

function Reading({ set }: { readonly set: CriteriaSet }) {
  const t = useT('coachCriteria')
  const pageText = useT('coaches')
  const { number } = useFormats()
  return (
    <div className={classes['reading']}>
      <p>{t('whole.total', { name: set.name, minimum: number(set.minimumTotal, 1) })}</p>
      <Title order={4}>{pageText('criteria.knockOuts')}</Title>
      <ol>
        {set.knockOuts.map(({ id, text, why, how, evidence }) => (
          <li key={id}>
            <strong>{text}</strong>
            <Lines texts={[why, how, evidence]} />
          </li>
        ))}
      </ol>
      <Title order={4}>{pageText('criteria.weighted')}</Title>
      <ol>
        {set.weighted.map(({ id, text, why, how, weight, anchors }) => (
          <li key={id}>
            <strong>{text}</strong> <span className={classes['weight']}>{t('whole.weight', { weight })}</span>
            <Lines texts={[why, how]} />
            <dl className={classes['anchors']}>
              {scoreLevels.described.map((score) => (
                <div key={score}>
                  <dt>{score}</dt>
                  <dd>{anchors[score]}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </div>
  )
}

const Lines = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.filter((text) => text !== '').map((text) => <p key={text}>{text}</p>)
