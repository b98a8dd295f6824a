import { Button, Group, List, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { commit, put, readRow } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { moveTeam } from '#shared/domain/person-commands.ts'
import { teamOf } from '#shared/domain/person-standing.ts'
import type { Person } from '#shared/domain/person.ts'
import { idSchema } from '#shared/domain/primitives.ts'
import classes from './people.module.css'
import { useManagerOptions } from './person-fields.tsx'
import { placeOfError } from './person-form.ts'

interface TeamSectionProps {
  readonly person: Person
  readonly people: readonly Person[]
}

/** People shown by name; of more the number is enough. */
const SHOWN = 30

/** Who reports to this person, and a way to give all of them another manager. */
export function TeamSection({ person, people }: TeamSectionProps) {
  const t = useT('people')
  const { compare } = useFormats()
  const mayChange = useMayChange()
  const [moving, setMoving] = useState(false)
  const team = useMemo(
    () => teamOf(person.id, people, localToday()).toSorted((a, b) => compare(a.name, b.name)),
    [person.id, people, compare],
  )
  if (team.length === 0) return null
  return (
    <Section
      title={t('team.title')}
      description={t('team.count', { count: team.length })}
      actions={
        mayChange && !moving ? (
          <Button variant="default" onClick={() => setMoving(true)}>
            {t('team.move')}
          </Button>
        ) : undefined
      }
    >
      {moving && <MoveTeam person={person} people={people} onDone={() => setMoving(false)} />}
      <List spacing={2}>
        {team.slice(0, SHOWN).map(({ id, name, functionGroup }) => (
          <List.Item key={id}>
            <Link className="cb-link" to="/trajectories/people/$personId" params={{ personId: id }}>
              {name}
            </Link>{' '}
            <Text component="span" fz="sm" c="dimmed">
              {functionGroup}
            </Text>
          </List.Item>
        ))}
      </List>
      {team.length > SHOWN && (
        <Text fz="sm" c="dimmed" mt={4}>
          {t('team.more', { count: team.length - SHOWN })}
        </Text>
      )}
    </Section>
  )
}

const schema = z.object({ managerId: idSchema })

function MoveTeam({ person, people, onDone }: TeamSectionProps & { readonly onDone: () => void }) {
  const t = useT('people')
  const common = useT('common')
  const errorText = useErrorText()
  const options = useManagerOptions(people, person).filter(({ value }) => value !== person.id)
  const form = useKeptForm<{ managerId: string | null }, z.output<typeof schema>>({
    key: `person/${person.id}/team`,
    schema,
    defaultValues: { managerId: null },
  })
  const submit = form.handleSubmit(async ({ managerId }) => {
    const moved = moveTeam(person.id, managerId, people, commandContext())
    if (!moved.ok) return form.setError('managerId', { message: placeOfError(moved.error).message })
    const rows = await Promise.all(moved.value.map(async (doc) => ({ doc, row: await readRow('people', doc.id) })))
    const changes = rows.flatMap(({ doc, row }) => (row === null ? [] : [put('people', row.rev, doc)]))
    const saved = await commit('person.save', changes)
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    form.discard()
    notify({ kind: 'done', message: t('team.moved', { count: changes.length }) })
    onDone()
  })
  const cancel = () => {
    form.discard()
    onDone()
  }
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
      <SelectField
        control={form.control}
        name="managerId"
        label={t('team.newManager')}
        hint={t('team.newManagerHint')}
        options={options}
        searchable
        required
      />
      <Group mb="lg">
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('team.moveAll')}
        </Button>
        <Button variant="subtle" color="gray" onClick={cancel}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  )
}
