import { Alert, Button, Group } from '@mantine/core'
import { IconPencilPause } from '@tabler/icons-react'
import { Link, useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Draft } from '#shared/domain/draft.ts'
import { dropDrafts } from '#renderer/data/drafts.ts'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { Banner } from './banner.tsx'
import { pageAt, titleOf } from './draft-page.ts'
import classes from './shell.module.css'

/** The forms of one page with typing that was not saved. */
interface Kept {
  readonly address: string
  readonly keys: readonly string[]
  /** When the first of it was typed, UTC. */
  readonly since: string
}

/** By page, the oldest first. */
function byPage(drafts: readonly Draft[]): readonly Kept[] {
  const pages = new Map<string, Kept>()
  for (const { address, key, at } of [...drafts].sort((a, b) => a.at.localeCompare(b.at))) {
    const page = pages.get(address)
    pages.set(address, { address, keys: [...(page?.keys ?? []), key], since: page?.since ?? at })
  }
  return [...pages.values()]
}

/** Offers back what was typed and not saved when the vault closed. */
export function KeptTyping() {
  const t = useT('shell')
  const rows = useRows('drafts') ?? []
  const { href, pathname } = useLocation()
  // On the page itself it is in the form already.
  const kept = byPage(rows.map(({ doc }) => doc)).filter(({ address }) => address !== href)
  if (kept.length === 0) return null
  if (pathname !== '/') return <KeptLine />
  return (
    <Alert color="petrol" radius={0} icon={<IconPencilPause aria-hidden />} title={t('kept.title')}>
      {t('kept.body')}
      <ul className={classes['kept']}>
        {kept.map((page) => (
          <KeptPage key={page.address} page={page} />
        ))}
      </ul>
    </Alert>
  )
}

/** On other pages than the first: one line, that leaves the room to the work. */
function KeptLine() {
  const t = useT('shell')
  return (
    <Banner tone="demo" icon={IconPencilPause} title={t('kept.title')}>
      <Link to="/" className="cb-link">
        {t('kept.look')}
      </Link>
    </Banner>
  )
}

function KeptPage({ page }: { readonly page: Kept }) {
  const t = useT('shell')
  const { dateTime } = useFormats()
  const router = useRouter()
  const [title, setTitle] = useState('')
  useEffect(() => {
    let shown = true
    void titleOf(pageAt(page.address), t).then((found) => {
      if (shown) setTitle(found)
    })
    return () => {
      shown = false
    }
  }, [page.address, t])
  const drop = async () => {
    const sure = await confirm({
      title: t('kept.dropTitle'),
      body: t('kept.dropBody', { title }),
      confirmLabel: t('kept.drop'),
      danger: true,
    })
    if (sure) await dropDrafts(page.keys)
  }
  return (
    <li>
      <span>
        <strong>{title}</strong> · {t('kept.since', { at: dateTime(new Date(page.since)) })}
      </span>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-sm"
          aria-label={`${t('kept.goOn')}: ${title}`}
          onClick={() => router.history.push(page.address)}
        >
          {t('kept.goOn')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('kept.drop')}: ${title}`}
          onClick={() => void drop()}
        >
          {t('kept.drop')}
        </Button>
      </Group>
    </li>
  )
}
