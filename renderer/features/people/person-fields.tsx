import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { KnownTextField } from '#renderer/ui/known-text-field.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { departmentsOf, functionGroupsOf, peopleNamed } from '#shared/domain/person-names.ts'
import { hasLeft } from '#shared/domain/person-standing.ts'
import type { Person } from '#shared/domain/person.ts'
import { limits } from '#shared/domain/primitives.ts'
import type { PersonInput, PersonValues } from './person-form.ts'

interface PersonFieldsProps {
  readonly form: KeptForm<PersonInput, PersonValues>
  readonly people: readonly Person[]
  /** Who is edited; null for somebody new. */
  readonly self: Person | null
}

/** Who can be chosen as manager: people in service, and the manager of now. */
export function useManagerOptions(people: readonly Person[], self: Person | null) {
  const { compare } = useFormats()
  return useMemo(() => {
    const today = localToday()
    return people
      .filter(({ id, leftOn }) => id === self?.managerId || (id !== self?.id && !hasLeft({ leftOn }, today)))
      .map(({ id, name, department }) => ({ value: id, label: department === '' ? name : `${name} (${department})` }))
      .toSorted((a, b) => compare(a.label, b.label))
  }, [people, self, compare])
}

/** The fields of a person. */
export function PersonFields({ form: { control }, people, self }: PersonFieldsProps) {
  const t = useT('people')
  const managers = useManagerOptions(people, self)
  const known = useMemo(
    () => ({ departments: departmentsOf(people), functionGroups: functionGroupsOf(people) }),
    [people],
  )
  return (
    <>
      <div>
        <TextField control={control} name="name" label={t('field.name')} limit={limits.name} required />
        <NamesakeNote control={control} people={people} self={self} />
      </div>
      <KnownTextField control={control} name="department" label={t('field.department')} known={known.departments} />
      <KnownTextField
        control={control}
        name="functionGroup"
        label={t('field.functionGroup')}
        hint={t('field.functionGroupHint')}
        known={known.functionGroups}
      />
      <SelectField
        control={control}
        name="managerId"
        label={t('field.manager')}
        hint={t('field.managerHint')}
        placeholder={t('field.noManager')}
        options={managers}
        searchable
        clearable
      />
      <DateField control={control} name="leftOn" label={t('field.leftOn')} hint={t('field.leftOnHint')} />
    </>
  )
}

interface NamesakeNoteProps {
  readonly control: PersonFieldsProps['form']['control']
  readonly people: readonly Person[]
  readonly self: Person | null
}

/** Two people may have one name; two records of one person should not be made by accident. */
function NamesakeNote({ control, people, self }: NamesakeNoteProps) {
  const t = useT('people')
  const name = useWatch({ control, name: 'name' })
  const namesakes = useMemo(() => peopleNamed(name, people).filter(({ id }) => id !== self?.id), [name, people, self])
  const [first] = namesakes
  if (first === undefined) return null
  return (
    <Text fz="sm" c="dimmed" mt={4} role="status">
      {first.department === ''
        ? t('namesake', { name: first.name })
        : t('namesakeAt', { name: first.name, department: first.department })}
    </Text>
  )
}
