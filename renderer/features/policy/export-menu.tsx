import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDownload, IconFileTypeDocx, IconFileTypePdf, IconMail } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Policy } from '#shared/domain/policy.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { type ExportKind, exportKinds, usePolicyExports } from './use-policy-exports.ts'

const icons = {
  policyPdf: IconFileTypePdf,
  policyDocx: IconFileTypeDocx,
  summaryPdf: IconFileTypePdf,
  summaryDocx: IconFileTypeDocx,
} as const satisfies Record<ExportKind, typeof IconMail>

/** Everything that a version can leave the vault as. */
export function ExportMenu({ policy }: { readonly policy: Policy }) {
  const t = useT('policyOutput')
  const save = usePolicyExports(policy)
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const start = async (kind: ExportKind) => {
    setBusy(true)
    await save(kind)
    setBusy(false)
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          loading={busy}
        >
          {t('title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exportKinds.map((kind) => {
          const Icon = icons[kind]
          return (
            <Menu.Item key={kind} leftSection={<Icon size={18} aria-hidden />} onClick={() => void start(kind)}>
              {t(`kind.${kind}`)}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconMail size={18} aria-hidden />}
          onClick={() => void navigate({ to: '/policy/$policyId/letter', params: { policyId: policy.id } })}
        >
          {t('kind.letter')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
