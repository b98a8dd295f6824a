import { Accordion, Alert, Anchor, Button, Group, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconEye, IconEyeOff, IconMap, IconPencil, IconPlus, IconTextPlus, IconTrash } from '@tabler/icons-react' // prettier-ignore
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type FormError, takeProposedForms } from '#shared/domain/form-commands.ts'
import { type FormOverlap, formOverlaps } from '#shared/domain/form-overlaps.ts'
import type { FormOfGuidance } from '#shared/domain/policy-forms.ts'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { EmptyState } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { proposedForms } from '#resources/presets/forms-of-guidance.ts'
import type { PartProps } from '../part-props.ts'
import { FormCard } from './forms/form-card.tsx'
import { FormEditor, NewForm } from './forms/form-editor.tsx'
import classes from './forms/forms.module.css'
import { type FormActions, useFormActions, useFormErrorText } from './forms/use-form-actions.ts'
import { type DraftChange, useDraftChange } from './use-draft-change.ts'

/** Address of the form that is being made. */
const NEW = 'new'

/** The map of forms of guidance: to read, and to write one form at a time. */
export function FormsPart({ row, mayEdit }: PartProps) {
  const { item } = useSearch({ from: '/policy/$policyId' })
  const canEdit = useMayChange() && mayEdit
  const change = useDraftChange(row.id, useFormErrorText())
  const edited = row.doc.forms.find(({ id }) => id === item)
  if (canEdit && item === NEW) return <NewForm row={row} change={change} />
  if (canEdit && edited !== undefined) return <FormEditor key={edited.id} row={row} form={edited} />
  return <FormMap row={row} mayEdit={mayEdit} canEdit={canEdit} change={change} />
}

interface FormMapProps extends PartProps {
  /** False also while nothing in the vault can be changed. */
  readonly canEdit: boolean
  readonly change: DraftChange<FormError>
}

function FormMap({ row, mayEdit, canEdit, change }: FormMapProps) {
  const t = useT('policyForms')
  const trajectories = useRows('trajectories')
  const { forms, language, parameters } = row.doc
  const actions = useFormActions(row, trajectories?.map(({ doc }) => doc) ?? [], change)
  const [open, setOpen] = useState<string[]>([])
  if (trajectories === undefined) return <PageLoading />
  const proposed = proposedForms(language)
  const missing = proposed.filter(({ id }) => !forms.some((form) => form.id === id))
  const take = () => void change((draft) => takeProposedForms(draft, proposed))
  const overlaps = formOverlaps(forms, language)
  return (
    <section>
      <Title order={2}>{t('title')}</Title>
      {forms.length === 0 ? (
        <EmptyState
          icon={IconMap}
          title={t('empty.title')}
          body={mayEdit ? t('empty.body') : undefined}
          action={
            mayEdit && (
              <Button disabled={!canEdit} onClick={take}>
                {t('empty.takeProposal')}
              </Button>
            )
          }
        />
      ) : (
        <>
          <Text c="dimmed" mb="md" maw={720}>
            {t('lead')}
          </Text>
          <Overlaps overlaps={overlaps} onOpen={(ids) => setOpen([...new Set([...open, ...ids])])} />
          <Accordion multiple value={open} onChange={setOpen} variant="contained" order={3} chevronPosition="left">
            {forms.map((form) => (
              <FormCard
                key={form.id}
                form={form}
                policyId={row.id}
                language={language}
                overlaps={overlaps.some(({ first, second }) => first.id === form.id || second.id === form.id)}
                isAllowed={parameters.allowedForms.includes(form.id)}
                canEdit={canEdit}
                actions={canEdit && <CardActions form={form} policyId={row.id} actions={actions} />}
              />
            ))}
          </Accordion>
          {canEdit && <MapActions policyId={row.id} missing={missing.length} onTake={take} />}
        </>
      )}
    </section>
  )
}

interface CardActionsProps {
  readonly form: FormOfGuidance
  readonly policyId: string
  readonly actions: FormActions
}

function CardActions({ form, policyId, actions }: CardActionsProps) {
  const t = useT('policyForms')
  return (
    <Group mt="md" gap="sm">
      <ButtonLink
        to="/policy/$policyId"
        params={{ policyId }}
        search={{ tab: 'forms', item: form.id }}
        variant="default"
        leftSection={<IconPencil size={18} aria-hidden />}
        aria-label={t('editNamed', { name: form.name })}
      >
        {t('edit')}
      </ButtonLink>
      <Button
        variant="subtle"
        color="gray"
        leftSection={form.active ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
        onClick={() => void actions.setActive(form, !form.active)}
      >
        {t(form.active ? 'switchOff' : 'switchOn')}
      </Button>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={() => void actions.remove(form)}
      >
        {t('remove')}
      </Button>
    </Group>
  )
}

interface MapActionsProps {
  readonly policyId: string
  /** How many forms of the proposal the map does not have. */
  readonly missing: number
  readonly onTake: () => void
}

function MapActions({ policyId, missing, onTake }: MapActionsProps) {
  const t = useT('policyForms')
  return (
    <Group mt="md" gap="sm">
      <ButtonLink
        to="/policy/$policyId"
        params={{ policyId }}
        search={{ tab: 'forms', item: NEW }}
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
      >
        {t('new')}
      </ButtonLink>
      {missing > 0 && (
        <Button variant="subtle" leftSection={<IconTextPlus size={18} aria-hidden />} onClick={onTake}>
          {t('takeMissing', { count: missing })}
        </Button>
      )}
    </Group>
  )
}

interface OverlapsProps {
  readonly overlaps: readonly FormOverlap[]
  readonly onOpen: (formIds: readonly string[]) => void
}

/** Which forms a reader cannot tell apart, and by which words. */
function Overlaps({ overlaps, onOpen }: OverlapsProps) {
  const t = useT('policyForms')
  const formats = useFormats()
  if (overlaps.length === 0) return null
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('overlap.count', { count: overlaps.length })}
      mb="md"
    >
      <ul className={classes['overlaps']}>
        {overlaps.map(({ first, second, sharedWho, sharedFor }) => (
          <li key={`${first.id} ${second.id}`}>
            <Anchor component="button" type="button" ta="left" onClick={() => onOpen([first.id, second.id])}>
              {t('overlap.pair', { first: first.name, second: second.name })}
            </Anchor>
            . {t('overlap.words', { who: formats.list(sharedWho), aim: formats.list(sharedFor) })} {t('overlap.advice')}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
