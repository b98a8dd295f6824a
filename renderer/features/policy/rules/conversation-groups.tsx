import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { isChoosableForm } from '#shared/domain/parameter-commands.ts'
import { parameterRanges } from '#shared/domain/policy-parameters.ts'
import { parties } from '#shared/domain/trajectory.ts'
import { useWatch } from 'react-hook-form'
import { useT } from '#renderer/i18n/use-t.ts'
import { CheckListField } from '#renderer/ui/check-list-field.tsx'
import { RadioField } from '#renderer/ui/choice-fields.tsx'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import type { GroupProps } from './group-props.ts'
import { Rule } from './rule-frame.tsx'
import { RuleGroup } from './rule-group.tsx'
import { useRuleForm } from './rule-form.ts'

/** Which forms a trajectory can take, and whether it can start without goals. */
export function FormsAndGoals({ row }: GroupProps) {
  const t = useT('policyRules')
  const { form, status } = useRuleForm(row, 'formsAndGoals')
  const { control } = form
  const { forms, parameters } = row.doc
  // What was allowed and is no longer offered stays in sight, so that it can be unticked.
  const options = forms
    .filter((each) => isChoosableForm(each) || parameters.allowedForms.includes(each.id))
    .map((each) => ({
      value: each.id,
      label: isChoosableForm(each) ? each.name : t('forms.gone', { name: each.name }),
    }))
  const gone = parameters.allowedForms
    .filter((id) => forms.length > 0 && !forms.some((each) => each.id === id))
    .map((id) => ({ value: id, label: t('forms.gone', { name: id }) }))
  return (
    <RuleGroup group="formsAndGoals" status={status}>
      <Rule field="allowedForms">
        {forms.length === 0 ? (
          <Text>
            {t('forms.empty')}{' '}
            <Link to="/policy/$policyId" params={{ policyId: row.id }} search={{ tab: 'forms' }} className="cb-link">
              {t('forms.toForms')}
            </Link>
          </Text>
        ) : (
          <CheckListField
            control={control}
            name="allowedForms"
            label={t('field.allowedForms')}
            hint={t('hint.allowedForms')}
            options={[...options, ...gone]}
          />
        )}
      </Rule>
      <Rule field="goalGate">
        <RadioField
          control={control}
          name="goalGate"
          label={t('field.goalGate')}
          options={[
            { value: 'required', label: t('hint.goalGateRequired'), hint: t('hint.goalGateRequiredHint') },
            { value: 'freeSpaceAllowed', label: t('hint.goalGateFree'), hint: t('hint.goalGateFreeHint') },
          ]}
        />
      </Rule>
    </RuleGroup>
  )
}

/** Which meetings are held, and who evaluates when. */
export function MeetingsAndEvaluations({ row }: GroupProps) {
  const t = useT('policyRules')
  const { form, status } = useRuleForm(row, 'meetingsAndEvaluations')
  const { control } = form
  const followUpMonths = useWatch({ control, name: 'followUpMonths' })
  const who = parties.map((party) => ({ value: party, label: t(`value.party.${party}`) }))
  return (
    <RuleGroup group="meetingsAndEvaluations" status={status}>
      <Rule field="threeWayMeetings">
        <CheckListField
          control={control}
          name="threeWayMeetings"
          label={t('field.threeWayMeetings')}
          hint={t('hint.threeWayMeetings')}
          options={(['start', 'mid', 'end'] as const).map((moment) => ({
            value: moment,
            label: t(`value.moment.${moment}`),
          }))}
        />
      </Rule>
      <Text fz="sm" c="dimmed">
        {t('hint.evaluations')}
      </Text>
      {(['mid', 'end', 'followUp'] as const).map((moment) => (
        <Rule key={moment} field={`evaluations.${moment}`}>
          <CheckListField
            control={control}
            name={`evaluations.${moment}`}
            label={t(`field.evaluations.${moment}`)}
            options={who}
          />
        </Rule>
      ))}
      <Rule field="followUpMonths">
        <NumberField
          control={control}
          name="followUpMonths"
          label={t('field.followUpMonths')}
          hint={t('hint.followUpMonths', parameterRanges.followUpMonths)}
          unit={t('unit.months', { count: followUpMonths ?? 0 })}
        />
      </Rule>
    </RuleGroup>
  )
}
