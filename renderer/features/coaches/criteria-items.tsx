import { Accordion, Text } from '@mantine/core'
import { type Control, useWatch } from 'react-hook-form'
import { derivedKnockOutIds } from '#shared/domain/coach-standing.ts'
import { limits } from '#shared/domain/primitives.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import { type CriteriaList, ItemTools } from './criteria/item-tools.tsx'
import type { CriteriaFormInput, CriteriaFormOutput } from './criteria-form.ts'
import classes from './coaches.module.css'

type CriteriaControl = Control<CriteriaFormInput, unknown, CriteriaFormOutput>

interface ItemProps {
  readonly control: CriteriaControl
  /** Place in its list. */
  readonly at: number
  readonly list: CriteriaList
  readonly count: number
}

const weightOptions = [
  ['1', 'light'],
  ['2', 'normal'],
  ['3', 'heavy'],
] as const

const anchorFields = [
  [1, 'low'],
  [3, 'middle'],
  [5, 'high'],
] as const

const isDerived = (id: string) => derivedKnockOutIds.some((derived) => derived === id)

/** A demand: its text to read, its fields behind one click. */
export function KnockOutItem({ control, at, id, list, count }: ItemProps & { readonly id: string }) {
  const t = useT('coaches')
  const text = useWatch({ control, name: `knockOuts.${at}.text` })
  return (
    <Accordion.Item value={`knockOuts.${at}`}>
      <Accordion.Control>
        {text}
        {isDerived(id) && (
          <Text component="span" display="block" c="dimmed" fz="sm">
            {t('criteria.derived')}
          </Text>
        )}
      </Accordion.Control>
      <Accordion.Panel>
        <div className={classes['form']}>
          <TextField control={control} name={`knockOuts.${at}.text`} label={t('criteria.text')} required />
          <TextAreaField control={control} name={`knockOuts.${at}.why`} label={t('criteria.why')} />
          <TextAreaField control={control} name={`knockOuts.${at}.how`} label={t('criteria.how')} />
          <TextAreaField control={control} name={`knockOuts.${at}.evidence`} label={t('criteria.evidence')} />
          <ItemTools list={list} at={at} count={count} />
        </div>
      </Accordion.Panel>
    </Accordion.Item>
  )
}

/** A weighted criterion: text and weight to read, its fields behind one click. */
export function WeightedItem({ control, at, list, count }: ItemProps) {
  const t = useT('coaches')
  const [text, weight] = useWatch({ control, name: [`weighted.${at}.text`, `weighted.${at}.weight`] })
  return (
    <Accordion.Item value={`weighted.${at}`}>
      <Accordion.Control>
        {text}
        <Text component="span" display="block" c="dimmed" fz="sm">
          {t('assess.weight', { weight })}
        </Text>
      </Accordion.Control>
      <Accordion.Panel>
        <div className={classes['form']}>
          <TextField control={control} name={`weighted.${at}.text`} label={t('criteria.text')} required />
          <SelectField
            control={control}
            name={`weighted.${at}.weight`}
            label={t('criteria.weight')}
            options={weightOptions.map(([value, word]) => ({ value, label: t(`criteria.weightOption.${word}`) }))}
          />
          <TextAreaField control={control} name={`weighted.${at}.why`} label={t('criteria.why')} />
          <TextAreaField control={control} name={`weighted.${at}.how`} label={t('criteria.how')} />
          {anchorFields.map(([score, field]) => (
            <TextAreaField
              key={score}
              control={control}
              name={`weighted.${at}.${field}`}
              label={t('criteria.anchor', { score })}
              limit={limits.text}
              minRows={1}
              required
            />
          ))}
          <ItemTools list={list} at={at} count={count} />
        </div>
      </Accordion.Panel>
    </Accordion.Item>
  )
}
