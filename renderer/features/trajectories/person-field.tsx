import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { useMemo } from 'react'
import { useController, type FieldValues } from 'react-hook-form'
import { useT } from '#renderer/i18n/use-t.ts'
import { fold } from '#renderer/lib/fold.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useFieldError } from '#renderer/ui/field-error.ts'
import { FieldLabel, type FieldProps } from '#renderer/ui/field-frame.tsx'
import { peopleNamed } from '#shared/domain/person-names.ts'
import { hasLeft } from '#shared/domain/person-standing.ts'
import type { Person } from '#shared/domain/person.ts'
import { emptyPersonChoice, type PersonChoice } from './person-choice.ts'

interface PersonFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  readonly people: readonly Person[]
  /** Called when somebody from the list is chosen, to fill in what is known of them. */
  readonly onChosen?: ((person: Person) => void) | undefined
}

/** Most people shown at once; typing one more letter is faster than scrolling. */
const SHOWN = 12
const NEW = 'new'

function suggestions(people: readonly Person[], name: string): readonly Person[] {
  const text = fold(name.trim())
  const found: Person[] = []
  for (const person of people) {
    if (!fold(person.name).includes(text)) continue
    found.push(person)
    if (found.length === SHOWN) break
  }
  return found
}

/** A person by name: chosen from the list, or new with the name that was typed. The value is a `PersonChoice`. */
export function PersonField<Values extends FieldValues, Output>(props: PersonFieldProps<Values, Output>) {
  const t = useT('trajectories')
  const errorOf = useFieldError()
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const choice: PersonChoice = field.value ?? emptyPersonChoice
  const found = useMemo(() => suggestions(props.people, choice.name), [props.people, choice.name])
  const isNew = choice.id === null && choice.name.trim() !== '' && peopleNamed(choice.name, props.people).length === 0

  const choose = (value: string) => {
    const person = props.people.find(({ id }) => id === value)
    if (person !== undefined) {
      field.onChange({ id: person.id, name: person.name } satisfies PersonChoice)
      props.onChosen?.(person)
    }
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={field.ref}
          role="combobox"
          aria-expanded={combobox.dropdownOpened}
          aria-controls={combobox.listId ?? undefined}
          name={field.name}
          label={<FieldLabel label={props.label} required={props.required} />}
          description={props.hint}
          error={errorOf(fieldState.error?.message)}
          aria-required={props.required}
          disabled={props.disabled === true}
          autoComplete="off"
          value={choice.name}
          onChange={(event) => {
            field.onChange({ id: null, name: event.currentTarget.value } satisfies PersonChoice)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            field.onBlur()
          }}
        />
      </Combobox.Target>
      {isNew && (
        <Text fz="sm" c="dimmed" mt={4}>
          {t('form.isNewPerson')}
        </Text>
      )}
      <PersonOptions label={props.label} people={found} newName={isNew ? choice.name.trim() : null} />
    </Combobox>
  )
}

interface PersonOptionsProps {
  readonly label: string
  readonly people: readonly Person[]
  readonly newName: string | null
}

function PersonOptions({ label, people, newName }: PersonOptionsProps) {
  const t = useT('trajectories')
  const today = localToday()
  return (
    <Combobox.Dropdown hidden={people.length === 0 && newName === null}>
      <Combobox.Options aria-label={t('form.suggestions', { label })} mah={280} style={{ overflowY: 'auto' }}>
        {people.map((person) => (
          <Combobox.Option key={person.id} value={person.id}>
            {person.name}{' '}
            <Text component="span" c="dimmed" fz="sm">
              {hasLeft(person, today) ? t('form.hasLeft', { department: person.department }) : person.department}
            </Text>
          </Combobox.Option>
        ))}
        {newName !== null && <Combobox.Option value={NEW}>{t('form.newPerson', { name: newName })}</Combobox.Option>}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}
