import { Accordion, Group, Text } from '@mantine/core'
import { IconArrowForwardUp, IconCircleCheck, IconCircleMinus, IconEyeOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FormOffer, FormOfGuidance } from '#shared/domain/policy-forms.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import classes from './forms.module.css'

const offerIcons = { yes: IconCircleCheck, refer: IconArrowForwardUp, no: IconCircleMinus } as const

function OfferBadge({ offered }: { readonly offered: FormOffer }) {
  const t = useT('policyForms')
  return (
    <StatusBadge
      tone={offered === 'yes' ? 'done' : 'neutral'}
      icon={offerIcons[offered]}
      label={t(`offered.${offered}`)}
    />
  )
}

interface FormCardProps {
  readonly form: FormOfGuidance
  readonly policyId: string
  /** Language of the policy, in which the form is written. */
  readonly language: Language
  readonly overlaps: boolean
  /** Whether the rules of this version let a trajectory take the form. */
  readonly isAllowed: boolean
  readonly canEdit: boolean
  /** What can be done with it, below the texts. */
  readonly actions: ReactNode
}

/** A form of guidance: name, offer and definition in sight, the rest behind one click. */
export function FormCard(props: FormCardProps) {
  const { form, language, overlaps, actions } = props
  const t = useT('policyForms')
  return (
    <Accordion.Item value={form.id} data-off={!form.active || undefined} className={classes['card'] ?? ''}>
      <Accordion.Control>
        <Group gap="sm" justify="space-between">
          <Text component="span" fz="lg" fw={600} lang={language}>
            {form.name}
          </Text>
          <Group gap={6} component="span">
            {overlaps && <StatusBadge tone="attention" label={t('overlaps')} />}
            {form.active ? (
              <OfferBadge offered={form.offered} />
            ) : (
              <StatusBadge tone="neutral" icon={IconEyeOff} label={t('off')} />
            )}
          </Group>
        </Group>
        {form.definition !== '' && (
          <Text component="span" display="block" mt={2} c="dimmed" lang={language}>
            {form.definition}
          </Text>
        )}
      </Accordion.Control>
      <Accordion.Panel>
        <FormTexts {...props} />
        {actions}
      </Accordion.Panel>
    </Accordion.Item>
  )
}

function FormTexts({ form, policyId, language, isAllowed, canEdit }: FormCardProps) {
  const t = useT('policyForms')
  return (
    <>
      <div className={classes['texts']}>
        <Points title={t('fitsWhen')} points={form.fitsWhen} language={language} />
        <Points title={t('notWhen')} points={form.notWhen} language={language} />
        <div>
          <h4>{form.offered === 'refer' ? t('whoRefer') : t('who')}</h4>
          {form.who === '' ? <Nothing /> : <p lang={language}>{form.who}</p>}
        </div>
        <Points title={t('signals')} points={form.signals} language={language} />
      </div>
      {form.active && (
        <Text fz="sm" c="dimmed" mt="sm">
          {t(isAllowed ? 'allowed' : 'notAllowed')}
          {canEdit && (
            <>
              {' '}
              <Link to="/policy/$policyId" params={{ policyId }} search={{ tab: 'rules' }} className="cb-link">
                {t('toRules')}
              </Link>
            </>
          )}
        </Text>
      )}
    </>
  )
}

interface PointsProps {
  readonly title: string
  readonly points: readonly string[]
  readonly language: Language
}

function Points({ title, points, language }: PointsProps) {
  return (
    <div>
      <h4>{title}</h4>
      {points.length === 0 ? (
        <Nothing />
      ) : (
        <ul lang={language}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Nothing() {
  const t = useT('policyForms')
  return (
    <Text c="dimmed" fz="sm">
      {t('nothingYet')}
    </Text>
  )
}
