import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useWatch } from 'react-hook-form'
import { parameterRanges, retentionSectors } from '#shared/domain/policy-parameters.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { type RetentionPreset, retentionPreset, type RetentionTerm } from '#resources/presets/retention-presets.ts'
import type { GroupProps } from './group-props.ts'
import { type RuleForm, useRuleForm } from './rule-form.ts'
import { Rule } from './rule-frame.tsx'
import { RuleGroup } from './rule-group.tsx'
import classes from './rules.module.css'

const terms = ['fileMonths', 'rejectedMonths', 'afterEmploymentMonths', 'coachMonths'] as const

/** How long what is kept: a sector to start from, and the four terms themselves. */
export function Retention({ row }: GroupProps) {
  const t = useT('policyRules')
  const local = useLocal()
  const { form, status } = useRuleForm(row, 'retention')
  const { control } = form
  const values = useWatch({ control, name: 'retention' })
  const preset = retentionPreset(values.sector)
  return (
    <RuleGroup group="retention" status={status}>
      <Rule field="retention.sector">
        <SelectField
          control={control}
          name="retention.sector"
          label={t('field.retention.sector')}
          hint={local(preset.explanation)}
          options={retentionSectors.map((sector) => ({ value: sector, label: local(retentionPreset(sector).name) }))}
        />
      </Rule>
      {preset.confirm !== null && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('sector.confirmTitle')}>
          {local(preset.confirm)}
        </Alert>
      )}
      <Proposal form={form} preset={preset} />
      <div className={classes['pair']}>
        {terms.map((term) => (
          <Rule key={term} field={`retention.${term}`}>
            <NumberField
              control={control}
              name={`retention.${term}`}
              label={t(`field.retention.${term}`)}
              hint={
                term === 'afterEmploymentMonths'
                  ? t('hint.afterEmployment')
                  : t('hint.retentionMonths', parameterRanges.retention)
              }
              unit={t('unit.months', { count: values[term] ?? 0 })}
            />
          </Rule>
        ))}
      </div>
      <PresetTerms preset={preset} />
    </RuleGroup>
  )
}

/** Whether the terms are those of the sector, and a button that makes them so. */
function Proposal({ form, preset }: { readonly form: RuleForm; readonly preset: RetentionPreset }) {
  const t = useT('policyRules')
  const formats = useFormats()
  const values = useWatch({ control: form.control, name: 'retention' })
  const different = terms.filter((term) => values[term] !== preset.retention[term])
  if (different.length === 0) return <Text fz="sm">{t('sector.used')}</Text>
  const proposed = different.map(
    (term) => `${t(`field.retention.${term}`)}: ${t('value.months', { count: preset.retention[term] })}`,
  )
  return (
    <div>
      <Text fz="sm" mb={8}>
        {t('sector.differs', { terms: formats.list(proposed) })}
      </Text>
      <Button
        variant="default"
        onClick={() => {
          for (const term of terms) {
            form.setValue(`retention.${term}`, preset.retention[term], { shouldDirty: true, shouldValidate: true })
          }
        }}
      >
        {t('sector.use')}
      </Button>
    </div>
  )
}

/** What a sector says about every kind of record, with where that comes from. */
export function PresetTerms({ preset }: { readonly preset: RetentionPreset }) {
  const t = useT('policyRules')
  const local = useLocal()
  return (
    <details className={classes['details']}>
      <summary>{t('sector.other')}</summary>
      <table className={classes['terms']}>
        <thead>
          <tr>
            <th scope="col">{t('sector.kind')}</th>
            <th scope="col">{t('sector.term')}</th>
            <th scope="col">{t('sector.why')}</th>
          </tr>
        </thead>
        <tbody>
          {preset.terms.map((term) => (
            <tr key={term.recordKindId}>
              <th scope="row">
                {local(term.name)}
                <Text fz="sm" c="dimmed">
                  {local(term.content)}
                </Text>
              </th>
              <td>
                <Term term={term} />
              </td>
              <td>
                {term.remark !== null && local(term.remark)}
                {term.source !== null && (
                  <Text fz="sm" c="dimmed" className={classes['source']}>
                    {t('sector.source', { source: term.source })}
                  </Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Term({ term }: { readonly term: RetentionTerm }) {
  const t = useT('policyRules')
  const local = useLocal()
  if (term.unlimited) return t('sector.unlimited')
  if (term.months === null) return t('sector.unknown')
  if (term.months === 0) return local(term.from)
  return `${t('value.months', { count: term.months })} ${local(term.from)}`
}
