import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import {
  placeholderIds,
  placeholderNames,
  unknownPlaceholders,
  usedPlaceholders,
} from '#shared/domain/policy-placeholders.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { policyValues } from '#shared/report/policy-document.ts'
import { useSession } from '#renderer/data/session.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { policyChapterPreset } from '#resources/presets/policy-chapters.ts'
import classes from './policy.module.css'

interface ChapterHelpProps {
  readonly draft: OpenPolicy
  readonly chapterId: string
}

/** What helps to write a chapter: why it is there, questions, and what the organisation has to choose. */
export function ChapterHelp({ draft, chapterId, body }: ChapterHelpProps & { readonly body: RichText }) {
  const t = useT('policy')
  const local = useLocal()
  const preset = policyChapterPreset(chapterId)
  return (
    <aside className={classes['help']}>
      {preset !== null && (
        <>
          <section>
            <h3>{t('editor.why')}</h3>
            {local(preset.why)}
          </section>
          <section>
            <h3>{t('editor.questions')}</h3>
            <ul>
              {preset.questions.map((question) => (
                <li key={question.nl}>{local(question)}</li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{t('editor.mustDecide')}</h3>
            <ul>
              {preset.mustDecide.map((choice) => (
                <li key={choice.nl}>{local(choice)}</li>
              ))}
            </ul>
          </section>
        </>
      )}
      <FilledIn draft={draft} body={body} />
    </aside>
  )
}

function FilledIn({ draft, body }: { readonly draft: OpenPolicy; readonly body: RichText }) {
  const t = useT('policy')
  const organisation = useSession((state) => state.settings?.organisation ?? '')
  const used = usedPlaceholders(body)
  if (used.length === 0) return null
  const values = policyValues(draft, organisation)
  return (
    <section>
      <h3>{t('editor.placeholders')}</h3>
      <p style={{ margin: '0 0 6px' }}>{t('editor.placeholdersHint', { open: '{{', close: '}}' })}</p>
      <dl className={classes['values']}>
        {used.map((id) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>{placeholderNames[draft.language][id]}</dt>
            <dd>{values[id]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Placeholders of this chapter that cannot be filled: said while writing, long before adoption refuses them. */
export function UnknownPlaceholders({ draft, chapterId, body }: ChapterHelpProps & { readonly body: RichText }) {
  const t = useT('policy')
  const formats = useFormats()
  const organisation = useSession((state) => state.settings?.organisation ?? '')
  const unknown = unknownPlaceholders([{ id: chapterId, body }], policyValues(draft, organisation))
  if (unknown.length === 0) return null
  const names = formats.list(placeholderIds.map((id) => `{{${placeholderNames[draft.language][id]}}}`))
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('editor.unknownTitle')}
      mt="md"
    >
      {unknown.map(({ name }) => (
        <div key={name}>{t('editor.unknown', { name, names })}</div>
      ))}
    </Alert>
  )
}
