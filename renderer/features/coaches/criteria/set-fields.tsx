import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Control } from 'react-hook-form'
import { coachLevels } from '#shared/domain/coach-level-names.ts'
import { criteriaPurposes } from '#shared/domain/criteria-set.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import type { CriteriaFormInput, CriteriaFormOutput } from '../criteria-form.ts'
import classes from '../coaches.module.css'

/** What a set is for, and the level that fits. */
export function Purpose({ control }: { readonly control: Control<CriteriaFormInput, unknown, CriteriaFormOutput> }) {
  const t = useT('coachCriteria')
  return (
    <div className={classes['pair']}>
      <SelectField
        control={control}
        name="purpose"
        label={t('purpose')}
        hint={t('purposeHint')}
        placeholder={t('anyPurpose')}
        options={criteriaPurposes.map((value) => ({ value, label: t(`purposeName.${value}`) }))}
        clearable
      />
      <SelectField
        control={control}
        name="minimumLevel"
        label={t('minimumLevel')}
        hint={t('minimumLevelHint')}
        placeholder={t('anyLevel')}
        options={coachLevels.map((value) => ({ value, label: t(`levelName.${value}`) }))}
        clearable
      />
    </div>
  )
}

/** One more criterion at the end of a list. */
export function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="default" mt="sm" leftSection={<IconPlus size={18} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  )
}
