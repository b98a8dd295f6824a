import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDownload, IconFileTypeCsv, IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react'
import { useState } from 'react'
import type { Coach } from '#shared/domain/coach.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { SaveRegisterDialog } from './save-register-dialog.tsx'
import { type RegisterFormat, registerFormats } from './use-save-register.ts'

const icons = {
  pdf: IconFileTypePdf,
  xlsx: IconFileTypeXls,
  csv: IconFileTypeCsv,
} as const satisfies Record<RegisterFormat, typeof IconFileTypePdf>

/** Everything that the register can leave the vault as. */
export function SaveRegisterMenu({ coaches }: { readonly coaches: readonly Coach[] }) {
  const t = useT('coachOutput')
  const [format, setFormat] = useState<RegisterFormat | null>(null)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {t('title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {registerFormats.map((kind) => {
            const Icon = icons[kind]
            return (
              <Menu.Item key={kind} leftSection={<Icon size={18} aria-hidden />} onClick={() => setFormat(kind)}>
                {t(`kind.${kind}`)}
              </Menu.Item>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      <SaveRegisterDialog coaches={coaches} format={format} onClose={() => setFormat(null)} />
    </>
  )
}
